using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConformTest.Harness.Play.Hop;

/// <summary>The certificate that we show as next hop: nobody vouches for it.</summary>
internal static class HopCertificate
{
    private static readonly Lazy<SslServerAuthenticationOptions> Made = new(() =>
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hop.example", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        return new SslServerAuthenticationOptions { ServerCertificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30)) };
    });

    public static SslServerAuthenticationOptions Options => Made.Value;
}
