using System.Collections.Immutable;
using System.Net;

namespace ConformTest.Harness.Targets;

/// <summary>Where the target's outgoing mail meets us: the harness listens there as next hop.</summary>
public sealed record MailSink
{
    /// <summary>One at least; as many conversations as there are hops can be played at a time.</summary>
    public required ImmutableArray<SinkHop> Hops { get; init; }

    /// <summary>The address from which the harness connects in order to be relayed for; null when the target relays for it anyhow.</summary>
    public IPAddress? Client { get; init; }

    /// <summary>Whether the names below each hop's domain exist as <c>docs/profile.md</c> describes.</summary>
    public SinkZone Zone { get; init; }

    /// <summary>After how long the target tries a deferred message again; null when that is longer than anybody waits.</summary>
    public TimeSpan? Retry { get; init; }

    /// <summary>After how long it tells the sender that a message takes long; null when it never does, or too late.</summary>
    public TimeSpan? Warning { get; init; }

    /// <summary>After how long it gives up; null when that is longer than anybody waits.</summary>
    public TimeSpan? GiveUp { get; init; }
}

/// <summary>A domain of which the target believes that we are its mail exchanger.</summary>
/// <param name="Listen">Where the harness listens.</param>
/// <param name="Backup">Where it listens as a host of less preference; null when there is none.</param>
public sealed record SinkHop(string Domain, IPEndPoint Listen, IPEndPoint? Backup);

/// <summary>Which names exist below the domain of a hop.</summary>
public enum SinkZone
{
    /// <summary>The domain itself, and nothing else that we know of.</summary>
    DomainOnly,

    /// <summary>Those of <c>docs/profile.md</c>, which show how a target looks for next hops.</summary>
    Standard,
}
