using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>Where the connections of a case come from: the network, or the record of what happened there.</summary>
internal interface IWires
{
    /// <summary>How long the target is waited for as a client.</summary>
    TimeSpan Patience { get; }

    TimeProvider Time { get; }

    /// <exception cref="WireException">Nobody answers there, or not in time.</exception>
    Task<WireConnection> ConnectAsync(Line line, CancellationToken cancellation);

    /// <summary>The next connection that the target makes to us; null when none comes in time.</summary>
    Task<WireConnection?> AcceptAsync(Line line, TimeSpan limit, CancellationToken cancellation);
}
