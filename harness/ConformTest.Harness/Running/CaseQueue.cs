namespace ConformTest.Harness.Running;

/// <summary>
/// The cases that are still to be played. First come those that wait long, and those whose accounts have most to do, since an account plays its cases
/// one after the other: so that none of them is left alone at the end. A case whose accounts are in use lets others go before it.
/// </summary>
internal sealed class CaseQueue
{
    /// <summary>What a case that waits for nothing takes, roughly.</summary>
    private static readonly TimeSpan UsualLength = TimeSpan.FromMilliseconds(500);

    private readonly LinkedList<ReadyCase> _waiting;
    private readonly AccountPool _pool;

    public CaseQueue(IEnumerable<ReadyCase> cases, AccountPool pool)
    {
        _waiting = new LinkedList<ReadyCase>(LongestFirst([.. cases.OrderByDescending(ready => ready.Patience)]));
        _pool = pool;
    }

    /// <summary>By the time from the beginning of a case to the end of all that its accounts play from then on.</summary>
    private static IEnumerable<ReadyCase> LongestFirst(IReadOnlyList<ReadyCase> cases)
    {
        Dictionary<int, TimeSpan> behind = [];
        List<(ReadyCase Case, TimeSpan Left)> ranked = [];
        for (var i = cases.Count - 1; i >= 0; i--)
        {
            var cast = cases[i].Cast;
            var length = cases[i].Patience + (cases[i].Missing is null ? UsualLength : TimeSpan.Zero);
            var left = length + cast.Accounts.Values.Select(account => behind.GetValueOrDefault(account)).DefaultIfEmpty().Max();
            foreach (var account in cast.Accounts.Values)
                behind[account] = cast.Alone.Contains(account) ? left : behind.GetValueOrDefault(account) + (length / AccountPool.Sharers);
            ranked.Add((cases[i], left));
        }

        return ranked.AsEnumerable().Reverse().OrderByDescending(one => one.Left).Select(one => one.Case);
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
