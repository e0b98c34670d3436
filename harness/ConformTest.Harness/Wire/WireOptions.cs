using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Wire;

/// <summary>What a connection needs to know besides its address.</summary>
public sealed record WireOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Framing Framing { get; init; } = Framing.Plain;

    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan WriteLimit { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan HandshakeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between segments that must not arrive together.</summary>
    public TimeSpan SegmentPause { get; init; } = TimeSpan.FromMilliseconds(2);

    public CertificateCheck Certificates { get; init; } = new AnyCertificate();

    internal bool Accepts(X509Certificate? certificate, SslPolicyErrors errors) => Certificates switch
    {
        SystemCertificate => errors == SslPolicyErrors.None,
        PinnedCertificate pinned => certificate is not null
            && string.Equals(Convert.ToHexStringLower(SHA256.HashData(certificate.GetRawCertData())), pinned.Sha256, StringComparison.Ordinal),
        _ => true,
    };
}
