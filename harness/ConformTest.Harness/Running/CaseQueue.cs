namespace ConformTest.Harness.Running;

/// <summary>
/// The cases that are still to be played. First come those that wait long, and those whose accounts have most to do, since an account plays its cases
/// one after the other: so that none of them is left alone at the end. A case whose accounts are in use lets others go before it.
/// </summary>
internal sealed class CaseQueue
{
    /// <summary>What a case that waits for nothing takes, roughly.</summary>
    private static readonly TimeSpan UsualLength = TimeSpan.FromMilliseconds(500);

    /// <summary>Whoever waits as long is begun at once, whatever else there is to do: nothing can make the wait shorter.</summary>
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(8);

    private readonly LinkedList<ReadyCase> _waiting;
    private readonly AccountPool _pool;

    public CaseQueue(IEnumerable<ReadyCase> cases, AccountPool pool)
    {
        _waiting = new LinkedList<ReadyCase>(LongestFirst([.. cases.OrderByDescending(ready => ready.Patience)]));
        _pool = pool;
    }

    /// <summary>
    /// By the time from the beginning of a case to the end of all that its accounts play from then on. Those that need no account are spread among the
    /// others: one of them may wait for long, too, and nobody knows which.
    /// </summary>
    private static IEnumerable<ReadyCase> LongestFirst(IReadOnlyList<ReadyCase> cases)
    {
        Dictionary<int, TimeSpan> behind = [];
        var left = new TimeSpan[cases.Count];
        for (var i = cases.Count - 1; i >= 0; i--)
        {
            var cast = cases[i].Cast;
            var length = cases[i].Patience + (cases[i].Missing is null ? UsualLength : TimeSpan.Zero);
            left[i] = length + cast.Accounts.Values.Select(account => behind.GetValueOrDefault(account)).DefaultIfEmpty().Max();
            foreach (var account in cast.Accounts.Values)
                behind[account] = cast.Alone.Contains(account) ? left[i] : behind.GetValueOrDefault(account) + (length / AccountPool.Sharers);
        }

        var longest = behind.Values.DefaultIfEmpty().Max();
        var free = Enumerable.Range(0, cases.Count).Where(i => cases[i].Cast.Accounts.Count == 0 && cases[i].Missing is null).ToList();
        for (var i = 0; i < free.Count; i++)
            left[free[i]] = TimeSpan.FromTicks(Math.Max(left[free[i]].Ticks, longest.Ticks * (free.Count - i) / free.Count));
        return cases.Zip(left)
            .OrderByDescending(one => one.First.Patience >= LongWait ? one.First.Patience : TimeSpan.Zero)
            .ThenByDescending(one => one.Second)
            .Select(one => one.First);
    }

    /// <summary>The next case and its accounts; null when none is left.</summary>
    public async Task<(ReadyCase Case, AccountPool.Held Held)?> TakeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var released = _pool.Released;
            lock (_waiting)
            {
                if (_waiting.First is null)
                    return null;
                for (var node = _waiting.First; node is not null; node = node.Next)
                {
                    if (_pool.TryLease(node.Value.Cast) is not { } free)
                        continue;
                    _waiting.Remove(node);
                    return (node.Value, free);
                }
            }

            await released.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }
}
