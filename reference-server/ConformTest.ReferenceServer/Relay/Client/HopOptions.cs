using System.Security.Cryptography.X509Certificates;

namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>What the client is told once for all next hops.</summary>
/// <param name="ClientName">The name for EHLO.</param>
/// <param name="TrustedRoots">Certificates that verified TLS builds on; null for those that the machine trusts.</param>
internal sealed record HopOptions(string ClientName, HopTimeouts Timeouts, TimeProvider Time, X509Certificate2Collection? TrustedRoots);

/// <summary>Whether a session is secured.</summary>
internal enum TlsUse
{
    /// <summary>Where the next hop offers it; any certificate will do, as the alternative is none (RFC 7435).</summary>
    WhereOffered,

    /// <summary>Not at all: a handshake failed before.</summary>
    Never,

    /// <summary>Always, with a certificate for the host's name that is trusted (RFC 8689 section 4.2.1).</summary>
    Verified,
}
