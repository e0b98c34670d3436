using System.Net;
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

    /// <summary>The address that we connect from; null leaves it to the system.</summary>
    public IPAddress? Source { get; init; }

    public TimeSpan ConnectLimit { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan WriteLimit { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan HandshakeLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A good <see cref="Linger"/> where closes are waited for.</summary>
    public static TimeSpan LongestFarewell { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long, when we are done, the peer's close is waited for at most: until then it may hold what the next connection wants.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.Zero;

    /// <summary>Between segments that must not arrive together.</summary>
    public TimeSpan SegmentPause { get; init; } = TimeSpan.FromMilliseconds(2);

    public CertificateCheck Certificates { get; init; } = new AnyCertificate();

    /// <summary>
    /// Where this machine's trust decides nothing, it is not asked: to load its hundreds of authorities for each connection costs more than the
    /// handshake. Null leaves the system's own policy in force.
    /// </summary>
    internal X509ChainPolicy? ChainPolicy => Certificates is SystemCertificate ? null : new X509ChainPolicy
    {
        TrustMode = X509ChainTrustMode.CustomRootTrust,
        RevocationMode = X509RevocationMode.NoCheck,
        DisableCertificateDownloads = true,
    };

    /// <summary>Why a certificate is not taken; null when it is.</summary>
    internal string? Refusal(X509Certificate? certificate, SslPolicyErrors errors) => Certificates switch
    {
        SystemCertificate when errors != SslPolicyErrors.None => $"this machine does not trust it ({errors}); the profile says 'certificate: system'",
        PinnedCertificate pinned when certificate is null || Digest(certificate) != pinned.Sha256 => "it is not the one that the profile pins",
        _ => null,
    };

    private static string Digest(X509Certificate certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.GetRawCertData()));
}
