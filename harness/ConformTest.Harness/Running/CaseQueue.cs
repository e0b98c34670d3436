namespace ConformTest.Harness.Running;

/// <summary>
/// The cases that are still to be played. Those that wait long come first, so that none of them is left alone at the end; and a case whose
/// accounts are in use lets others go before it.
/// </summary>
internal sealed class CaseQueue
{
    private readonly LinkedList<ReadyCase> _waiting;
    private readonly AccountPool _pool;

    public CaseQueue(IEnumerable<ReadyCase> cases, AccountPool pool)
    {
        _waiting = new LinkedList<ReadyCase>(cases.OrderByDescending(ready => ready.Patience));
        _pool = pool;
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
