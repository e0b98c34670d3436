using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConformTest.Harness.Wire;

/// <summary>The channel binding <c>tls-server-end-point</c> (RFC 5929 section 4): a digest of the certificate that the server showed.</summary>
internal static class ServerEndPoint
{
    /// <summary>Null when the certificate's signature goes without one hash function, for which the type is undefined.</summary>
    public static byte[]? Of(X509Certificate certificate)
    {
        using var whole = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        var name = whole.SignatureAlgorithm.FriendlyName?.ToUpperInvariant() ?? "";
        if (name.Contains("MD5") || name.Contains("SHA1") || name.Contains("SHA256"))
            return SHA256.HashData(whole.RawData);
        if (name.Contains("SHA384"))
            return SHA384.HashData(whole.RawData);
        return name.Contains("SHA512") ? SHA512.HashData(whole.RawData) : null;
    }
}
