using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using ConformTest.ReferenceServer.Relay;

namespace ConformTest.ReferenceServer;

/// <summary>All that a <see cref="ReferenceServer"/> is told before it starts.</summary>
public sealed record ReferenceServerOptions
{
    /// <summary>The mail domain which the server serves.</summary>
    public string Domain { get; init; } = "reference.test";

    /// <summary>The server's own name, as it greets; mail for it is local as well.</summary>
    public string Hostname { get; init; } = "mx.reference.test";

    public IReadOnlyList<AccountOptions> Accounts { get; init; } = AccountOptions.Default;

    /// <summary>The user who gets mail for postmaster (RFC 5321 section 4.5.1).</summary>
    public string Postmaster { get; init; } = "alice";

    /// <summary>Aliases and mailing lists.</summary>
    public IReadOnlyList<MailGroup> Groups { get; init; } = MailGroup.Default;

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    public ServicePorts Ports { get; init; } = new();

    /// <summary>The TLS certificate with its private key; null makes a self-signed one in memory.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Names of the deliberate deviations (<see cref="Faults.FaultRegistry"/>) of every session.</summary>
    public IReadOnlySet<string> Faults { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Names of the legal peculiarities (<see cref="Variants.VariantRegistry"/>) of every session.</summary>
    public IReadOnlySet<string> Variants { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// Services that also listen on a second, free port where no fault is active (<c>imap.unfaulted</c>), so that whoever plays against a
    /// faulty server can still put mail in place and see what became of it.
    /// </summary>
    public IReadOnlySet<string> SideDoors { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Capabilities switched off: a keyword (<c>CHUNKING</c>) everywhere, or one protocol's (<c>smtp.CHUNKING</c>), in any case.</summary>
    public IReadOnlySet<string> Without { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Classes of solicitation that are not wanted here (RFC 3865 section 2.1); none by default, as section 2.8 asks.</summary>
    public IReadOnlyList<string> NoSoliciting { get; init; } = [];

    /// <summary>With what SMTP and submission let users log in before TLS.</summary>
    public ClearAuthentication SubmissionInClear { get; init; } = ClearAuthentication.NoPlaintext;

    /// <summary>With what POP3 and IMAP let users log in before TLS.</summary>
    public ClearAuthentication RetrievalInClear { get; init; } = ClearAuthentication.Allowed;

    /// <summary>The outgoing side; null relays nothing.</summary>
    public RelayOptions? Relay { get; init; }

    /// <summary>
    /// Chooses by the client's address with which options it is served: behind the same ports stand then a store, a queue and faults of their
    /// own for each choice, made when the first client comes. Null, and a null answer: these options serve. Ports, certificate and side doors
    /// are this server's; the same choice is the same object. Called once for each connection, by several threads.
    /// </summary>
    public Func<IPAddress, ReferenceServerOptions?>? ByClient { get; init; }

    /// <summary>Whose access tokens OAUTHBEARER and XOAUTH2 take, besides those of the accounts; null when nobody's.</summary>
    public TokenIssuer? Issuer { get; init; }

    /// <summary>
    /// The authority whose certificates say who a client is, for EXTERNAL. Null: no client is asked for one, since none could log in with it
    /// (RFC 8314 section 4.2).
    /// </summary>
    public X509Certificate2? ClientAuthority { get; init; }

    public ServerLimits Limits { get; init; } = new();

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>True unless <see cref="Without"/> names the capability, plainly or as <c>protocol.keyword</c>.</summary>
    public bool Offers(string protocol, string keyword)
    {
        if (Without.Count == 0) return true;
        foreach (var name in Without)
        {
            if (name.Equals(keyword, StringComparison.OrdinalIgnoreCase)) return false;
            if (name.Length == protocol.Length + 1 + keyword.Length
                && name.StartsWith(protocol, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith(keyword, StringComparison.OrdinalIgnoreCase)
                && name[protocol.Length] == '.')
                return false;
        }

        return true;
    }
}
