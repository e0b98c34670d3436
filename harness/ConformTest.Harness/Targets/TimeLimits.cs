namespace ConformTest.Harness.Targets;

/// <summary>How long the harness waits for the target.</summary>
public sealed record TimeLimits
{
    /// <summary>From connecting to the greeting; some servers hold it back to catch early talkers.</summary>
    public TimeSpan Greeting { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From a command to its reply.</summary>
    public TimeSpan Reply { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>From credentials to their reply: servers hold it back from whoever failed to log in before.</summary>
    public TimeSpan Login { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From the acceptance of a message to its being in the mailbox.</summary>
    public TimeSpan Delivery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After this time without an octet, the harness believes that nothing more comes.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>From a change of a mailbox to its notice in a session that idles (RFC 2177).</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>From the last reply of a session to the close of the connection.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(5);
}
