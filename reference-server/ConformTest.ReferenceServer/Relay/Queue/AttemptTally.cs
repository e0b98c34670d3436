namespace ConformTest.ReferenceServer.Relay.Queue;

/// <summary>What one attempt brought so far, over several next hops: a better answer replaces a worse one.</summary>
internal sealed class AttemptTally(QueueEntry entry)
{
    private static readonly AttemptResult Untried = AttemptResult.Deferred("4.4.0", "no next hop was tried");

    private readonly AttemptResult?[] _results = new AttemptResult?[entry.Recipients.Count];
    private readonly bool[] _isFinal = new bool[entry.Recipients.Count];

    public QueuedMessage Message => entry.Message;

    /// <summary>True when no other next hop can change anything.</summary>
    public bool IsSettled => _isFinal.All(isFinal => isFinal);

    /// <summary>True when a next hop has the message for somebody: the rest is its affair as well.</summary>
    public bool HasAccepted => _results.Any(result => result?.End == AttemptEnd.Accepted);

    /// <summary>Recipients that another next hop may be asked for.</summary>
    public IReadOnlyList<QueuedRecipient> Left => [.. entry.Recipients.Where((_, i) => !_isFinal[i])];

    public IReadOnlyList<AttemptResult> Results => [.. _results.Select(result => result ?? Untried)];

    /// <summary>
    /// Says the same of all that are left: a next hop could not be talked with, or there is none. While one host may yet take the
    /// mail, another's refusal is not the last word.
    /// </summary>
    public void Note(AttemptResult result)
    {
        for (var i = 0; i < _results.Length; i++)
            if (!_isFinal[i] && _results[i] is not { End: AttemptEnd.Deferred }) _results[i] = result;
    }

    /// <summary>What a next hop answered for these.</summary>
    public void Note(IReadOnlyList<AttemptResult> results, IReadOnlyList<QueuedRecipient> recipients)
    {
        for (var i = 0; i < results.Count; i++)
        {
            var at = IndexOf(recipients[i]);
            var saysLess = _results[at]?.Reply is not null && results[i] is { End: AttemptEnd.Deferred, Reply: null };
            if (!saysLess) _results[at] = results[i];
            _isFinal[at] = results[i].End != AttemptEnd.Deferred;
        }
    }

    /// <summary>Begins anew for those that are left.</summary>
    public void Forget()
    {
        for (var i = 0; i < _results.Length; i++)
            if (!_isFinal[i]) _results[i] = null;
    }

    private int IndexOf(QueuedRecipient recipient)
    {
        for (var i = 0; i < entry.Recipients.Count; i++)
            if (ReferenceEquals(entry.Recipients[i], recipient)) return i;
        throw new ArgumentException("no recipient of this entry", nameof(recipient));
    }
}
