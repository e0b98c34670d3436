using System.Collections.Immutable;

namespace ConformTest.Harness.Targets;

/// <summary>What one endpoint was found to be.</summary>
public sealed record EndpointProbe
{
    public required Endpoint Endpoint { get; init; }

    /// <summary>Why it cannot be used; null when it can.</summary>
    public string? Failure { get; init; }

    /// <summary>First line received, escaped.</summary>
    public string Greeting { get; init; } = "";

    /// <summary>Offered before TLS; on an implicit-TLS endpoint, before login. Names in upper case; <c>AUTH=PLAIN</c> for mechanisms.</summary>
    public ImmutableHashSet<string> First { get; init; } = [];

    /// <summary>Offered behind STARTTLS; empty when there is none.</summary>
    public ImmutableHashSet<string> Secured { get; init; } = [];

    /// <summary>Offered behind login; empty when nobody logged in.</summary>
    public ImmutableHashSet<string> LoggedIn { get; init; } = [];

    /// <summary>Whether a handshake worked; else why not, or null when TLS was not tried.</summary>
    public string? TlsFailure { get; init; }

    public TlsFinding Tls { get; init; }

    /// <summary>Why the login was refused; null when it worked or was not tried.</summary>
    public string? LoginFailure { get; init; }

    public ImmutableHashSet<string> All => First.Union(Secured).Union(LoggedIn);
}

/// <summary>What was found of TLS at an endpoint.</summary>
public enum TlsFinding { NotOffered, Works, Fails }

/// <summary>What the target offers, by endpoint.</summary>
public sealed record TargetCapabilities(ImmutableArray<EndpointProbe> Endpoints)
{
    public EndpointProbe? Of(Endpoint endpoint) => Endpoints.FirstOrDefault(probe => probe.Endpoint == endpoint);

    /// <summary>Whether logins are refused in clear there but may work behind STARTTLS.</summary>
    public bool LoginNeedsTls(Endpoint endpoint)
    {
        if (Of(endpoint) is not { Tls: TlsFinding.Works } probe || endpoint.Tls != TlsMode.StartTls)
            return false;
        return endpoint.Protocol switch
        {
            Language.MailProtocol.Imap => probe.First.Contains("LOGINDISABLED"),
            Language.MailProtocol.Pop3 => !probe.First.Contains("USER") && probe.Secured.Contains("USER"),
            _ => !probe.First.Contains("AUTH=PLAIN") && probe.Secured.Contains("AUTH=PLAIN"),
        };
    }
}
