using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Sink;

/// <summary>The sink's hops, each for one case at a time. Which hop a case gets follows from the case alone.</summary>
internal sealed class SinkPool : IAsyncDisposable
{
    private readonly List<(SinkListener First, SinkListener? Second, SemaphoreSlim Gate)> _hops;

    public SinkPool(MailSink? sink) =>
        _hops = [.. sink?.Hops.Select(hop => (new SinkListener(hop.Listen), hop.Backup is { } backup ? new SinkListener(backup) : null, new SemaphoreSlim(1))) ?? []];

    /// <summary>Waits until a hop is free and listens there.</summary>
    /// <exception cref="Play.CaseStoppedException">Nobody can listen there.</exception>
    public async Task<SinkLease> LeaseAsync(string caseId, MailSink sink, SinkSides sides, CancellationToken cancellation)
    {
        var index = (int)(StableHash.Of(caseId) % (ulong)_hops.Count);
        var (first, second, gate) = _hops[index];
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            first.Begin();
            if (sides == SinkSides.Both)
                second?.Begin();
            else
                second?.Close();
            return new SinkLease(sink.Hops[index], first, second, sides, gate);
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (first, second, gate) in _hops)
        {
            await first.DisposeAsync().ConfigureAwait(false);
            if (second is not null)
                await second.DisposeAsync().ConfigureAwait(false);
            gate.Dispose();
        }
    }
}

/// <summary>At which of a hop's places a case listens.</summary>
internal enum SinkSides { First, Both }

/// <summary>A hop while one case has it to itself.</summary>
internal sealed class SinkLease(SinkHop hop, SinkListener first, SinkListener? second, SinkSides sides, SemaphoreSlim gate) : IDisposable
{
    public SinkHop Hop => hop;

    /// <summary>Where connections of the script's own are awaited.</summary>
    public SinkListener First => first;

    public SinkListener? Second => sides == SinkSides.Both ? second : null;

    public void Dispose()
    {
        first.End();
        second?.End();
        gate.Release();
    }
}
