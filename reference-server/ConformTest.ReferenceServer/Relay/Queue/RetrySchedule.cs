using System.Collections.Immutable;

namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>When a message is tried again, and for how long (RFC 5321 section 4.5.4.1).</summary>
public sealed record RetrySchedule
{
    /// <summary>The waits between attempts; the last one goes on.</summary>
    public ImmutableArray<TimeSpan> Intervals { get; init; } =
        [TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(3)];

    /// <summary>Age at which the sender hears that it takes long (RFC 3461 section 5.2.5).</summary>
    public TimeSpan WarnAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Age at which it goes back to the sender.</summary>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromDays(5);

    /// <summary>The wait behind this many failed attempts.</summary>
    public TimeSpan After(int attempts) => Intervals[Math.Clamp(attempts - 1, 0, Intervals.Length - 1)];
}
