using ConformTest.Harness.Play.Hop;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Play;

/// <summary>Connections over the network, recorded in one transcript.</summary>
/// <param name="door">Where the target connects to us; null when no connection listens.</param>
internal sealed class NetworkWires(Transcript transcript, Func<Line, WireOptions> options, HopDoor? door = null) : IWires
{
    public TimeSpan Patience => door!.Patience;

    public TimeProvider Time => door?.Time ?? TimeProvider.System;

    public Task<WireConnection> ConnectAsync(Line line, CancellationToken cancellation) =>
        WireConnection.ConnectAsync(line.Endpoint.Host, line.Endpoint.Port, line.Name, transcript, options(line), cancellation);

    public async Task<WireConnection?> AcceptAsync(Line line, TimeSpan limit, CancellationToken cancellation)
    {
        var wire = await door!.AcceptAsync(line, limit, transcript, options(line), cancellation).ConfigureAwait(false);
        if (wire is null)
            transcript.Happened(line.Name, "plain", WireWords.NotAccepted);
        return wire;
    }
}
