using System.Net.Security;
using System.Runtime.InteropServices;
using System.Security.Authentication;
using System.Security.Authentication.ExtendedProtection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConformTest.ReferenceServer.Wire;

/// <summary>
/// Channel bindings of TLS as the server has them. tls-exporter (RFC 9266) is not among them: the platform's TLS exports no keying material.
/// </summary>
internal static class TlsBinding
{
    private static readonly byte[] UniquePrefix = "tls-unique:"u8.ToArray();

    /// <summary>
    /// The hash of the server's certificate, by the hash function of its signature, with SHA-256 in place of weaker ones; null where the signature
    /// names no hash function (RFC 5929 section 4.1).
    /// </summary>
    public static byte[]? ServerEndPoint(X509Certificate2 certificate)
    {
        HashAlgorithmName? hash = certificate.SignatureAlgorithm.Value switch
        {
            "1.2.840.113549.1.1.4" or "1.2.840.113549.1.1.5" or "1.2.840.10045.4.1" => HashAlgorithmName.SHA256,
            "1.2.840.113549.1.1.11" or "1.2.840.10045.4.3.2" => HashAlgorithmName.SHA256,
            "1.2.840.113549.1.1.12" or "1.2.840.10045.4.3.3" => HashAlgorithmName.SHA384,
            "1.2.840.113549.1.1.13" or "1.2.840.10045.4.3.4" => HashAlgorithmName.SHA512,
            _ => null,
        };
        return hash is { } known ? CryptographicOperations.HashData(known, certificate.RawData) : null;
    }

    /// <summary>The first Finished message; null from TLS 1.3 on, for which the type is not defined (RFC 9266 section 3).</summary>
    public static byte[]? Unique(SslStream secure)
    {
#pragma warning disable CA5398 // A comparison, not a choice of version.
        if (secure.SslProtocol is SslProtocols.None or SslProtocols.Tls13) return null;
#pragma warning restore CA5398
        using var binding = secure.TransportContext.GetChannelBinding(ChannelBindingKind.Unique);
        if (binding is null || binding.IsInvalid) return null;
        var octets = new byte[binding.Size];
        Marshal.Copy(binding.DangerousGetHandle(), octets, 0, octets.Length);
        var start = octets.AsSpan().IndexOf(UniquePrefix);
        return start < 0 ? null : octets[(start + UniquePrefix.Length)..];
    }
}
