using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ConformTest.FakeServers;

/// <summary>A certificate that signs itself, made once.</summary>
internal static class FakeCertificate
{
    public static X509Certificate2 Value { get; } = Make();

    public static string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Value.RawData));

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=fake.test", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
