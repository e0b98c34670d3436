namespace ConformTest.Harness.Targets;

/// <summary>Which certificates of the target are taken.</summary>
public abstract record CertificateCheck;

/// <summary>Any: test servers sign their own.</summary>
public sealed record AnyCertificate : CertificateCheck;

/// <summary>Those that this machine's trust store vouches for, with the endpoint's host name in them.</summary>
public sealed record SystemCertificate : CertificateCheck;

/// <summary>This one alone.</summary>
/// <param name="Sha256">SHA-256 of the whole certificate (DER), 64 lower-case hexadecimal digits.</param>
public sealed record PinnedCertificate(string Sha256) : CertificateCheck;
