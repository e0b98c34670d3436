using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Sink;

/// <summary>
/// The sink's hops, each for one case at a time. Which hop a case gets follows from the cases of the run, and from nothing that happens in it: one of its
/// own as long as there are enough, since servers leave a hop alone for a time where they were refused.
/// </summary>
internal sealed class SinkPool : IAsyncDisposable
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);

    private readonly List<(SinkListener First, SinkListener? Second, SemaphoreSlim Gate)> _hops;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly TimeSpan _rest;

    /// <param name="sink">None, and nobody can listen.</param>
    /// <param name="caseIds">The cases that need a hop, in any order.</param>
    /// <param name="time">By which a hop rests behind a case.</param>
    public SinkPool(MailSink? sink, IEnumerable<string> caseIds, TimeProvider time)
    {
        _time = time;

        // What a case left in the target's queue comes within this time, and is better gone before the next case listens.
        _rest = sink?.Retry is { } retry ? TimeSpan.FromTicks(Math.Min((retry * 1.5).Ticks, LongestRest.Ticks)) : TimeSpan.Zero;
        _hops = [.. sink?.Hops.Select(hop => (new SinkListener(hop.Listen), hop.Backup is { } backup ? new SinkListener(backup) : null, new SemaphoreSlim(1))) ?? []];
        Assign(caseIds);
    }

    /// <summary>To each the place that its name gives, or else the next behind it that fewest have.</summary>
    private void Assign(IEnumerable<string> caseIds)
    {
        var users = new int[_hops.Count];
        foreach (var id in caseIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (users.Length == 0)
                return;
            var (at, fewest) = (PlaceOf(id), users.Min());
            while (users[at] > fewest)
                at = (at + 1) % users.Length;
            users[at]++;
            _places[id] = at;
        }
    }

    private int PlaceOf(string caseId) => (int)(StableHash.Of(caseId) % (ulong)_hops.Count);

    /// <summary>Waits until a hop is free and listens there.</summary>
    /// <exception cref="Play.CaseStoppedException">Nobody can listen there.</exception>
    public async Task<SinkLease> LeaseAsync(string caseId, MailSink sink, SinkSides sides, CancellationToken cancellation)
    {
        var index = _places.TryGetValue(caseId, out var place) ? place : PlaceOf(caseId);
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
