using System.Collections.Immutable;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>How messages go in a printed session.</summary>
internal enum Expunging
{
    /// <summary>By EXPUNGE: they must have been marked.</summary>
    Asked,

    /// <summary>By MOVE.</summary>
    Moved,

    /// <summary>By somebody else.</summary>
    Unasked,
}

/// <summary>Follows one mailbox through a printed session: how many messages it must have, and which go.</summary>
internal sealed class MailboxWalk
{
    private const int Most = 1200;
    private readonly List<int> _live = [.. Enumerable.Range(1, Most)];
    private readonly HashSet<int> _marked = [];
    private ImmutableHashSet<int> _toMark = [];
    private int _needed;
    private int? _holds;

    /// <summary>How many messages it must have at first.</summary>
    public int Messages => _holds ?? Math.Min(_needed, Most);

    public ImmutableHashSet<int> Marked => _toMark;

    /// <summary>The count that SELECT prints.</summary>
    public void Holds(int count) => _holds ??= count;

    /// <summary>A message with this number is spoken of.</summary>
    public void Needs(int number) => _needed = Math.Max(_needed, Original(number));

    public void MarkedByTranscript(IEnumerable<int> numbers) => _marked.UnionWith(numbers.Select(Original));

    /// <summary>A message that the harness itself will expunge.</summary>
    public void Arranged(int number) => Needs(number);

    public void Expunged(int number, Expunging how)
    {
        var original = Original(number);
        _needed = Math.Max(_needed, original);
        if (how == Expunging.Asked && !_marked.Contains(original))
            _toMark = _toMark.Add(original);
        if (number >= 1 && number <= _live.Count)
            _live.RemoveAt(number - 1);
    }

    private int Original(int number) => number >= 1 && number <= _live.Count ? _live[number - 1] : Math.Max(0, number);
}
