using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Sink;

/// <summary>The sink's hops, each for one case at a time. Which hop a case gets follows from the case alone.</summary>
internal sealed class SinkPool : IAsyncDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);

    private readonly List<(SinkListener First, SinkListener? Second, SemaphoreSlim Gate)> _hops;

    private readonly TimeProvider _time;
    private readonly TimeSpan _rest;

    public SinkPool(MailSink? sink, TimeProvider time)
    {
        _time = time;

        // What a case left in the target's queue comes within this time, and is better gone before the next case listens.
        _rest = sink?.Retry is { } retry ? TimeSpan.FromTicks(Math.Min((retry * 1.5).Ticks, LongestRest.Ticks)) : TimeSpan.Zero;
        _hops = [.. sink?.Hops.Select(hop => (new SinkListener(hop.Listen), hop.Backup is { } backup ? new SinkListener(backup) : null, new SemaphoreSlim(1))) ?? []];
    }

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
            return new SinkLease(sink.Hops[index], first, second, sides, () => Rest(gate));
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    private void Rest(SemaphoreSlim gate) => _ = Task.Delay(_rest, _time).ContinueWith(_ => gate.Release(), TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        foreach (var (first, second, _) in _hops)
        {
            await first.DisposeAsync().ConfigureAwait(false);
            if (second is not null)
                await second.DisposeAsync().ConfigureAwait(false);
        }
    }
}

/// <summary>At which of a hop's places a case listens.</summary>
internal enum SinkSides { First, Both }

/// <summary>A hop while one case has it to itself.</summary>
internal sealed class SinkLease(SinkHop hop, SinkListener first, SinkListener? second, SinkSides sides, Action rest) : IDisposable
{
    public SinkHop Hop => hop;

    /// <summary>Where connections of the script's own are awaited.</summary>
    public SinkListener First => first;

    public SinkListener? Second => sides == SinkSides.Both ? second : null;

    public void Dispose()
    {
        first.End();
        second?.End();
        rest();
    }
}
