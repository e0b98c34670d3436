using ConformTest.ReferenceServer.Relay.Client;

namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>What came of one attempt to bring a message to one recipient.</summary>
/// <param name="Status">An enhanced status code (RFC 3463).</param>
/// <param name="Explanation">For people.</param>
public sealed record AttemptResult(AttemptEnd End, string Status, string Explanation)
{
    /// <summary>The host that was talked to, as the DNS names it; null when none was.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>What that host said; null when it said nothing.</summary>
    public HopReply? Reply { get; init; }

    /// <summary>Who tells the sender of what comes next (RFC 3461 section 5.2).</summary>
    public NotificationDuty Duty { get; init; }

    /// <summary>True when the next hop has taken over the deliver-by-time (RFC 2852).</summary>
    public bool KeepsDeadline { get; init; }

    public static AttemptResult Refused(string status, string explanation) => new(AttemptEnd.Refused, status, explanation);

    public static AttemptResult Deferred(string status, string explanation) => new(AttemptEnd.Deferred, status, explanation);
}

/// <summary>How an attempt ended for a recipient.</summary>
public enum AttemptEnd
{
    /// <summary>The next hop has the message.</summary>
    Accepted,

    /// <summary>Not now; to be tried again.</summary>
    Deferred,

    /// <summary>Never.</summary>
    Refused,
}

/// <summary>Who issues notifications once the next hop has the message.</summary>
public enum NotificationDuty
{
    /// <summary>This server: the next hop knows nothing of DSN.</summary>
    Ours,

    /// <summary>The next hop took the DSN parameters.</summary>
    NextHop,
}
