using ConformTest.Harness.Protocols.Pop3;

namespace ConformTest.Harness.Replay.Pop3;

/// <summary>The message numbers of a printed session and those of the target's maildrop.</summary>
internal sealed class Pop3Numbers
{
    /// <summary>No test account has so many messages.</summary>
    private const int Absent = 90_000;

    private const int Most = 50;
    private readonly Dictionary<int, int> _bound = [];
    private readonly List<int> _printed;

    public Pop3Numbers(IEnumerable<Pop3Turn> turns)
    {
        var there = new SortedSet<int>();
        foreach (var turn in turns)
        {
            there.UnionWith(turn.Listed);
            if (turn.Number is { } number && turn.Status is not Pop3Status.Err)
                there.Add(number);
            else if (turn is { Verb: "DELE", Number: { } deleted } && turn.StatusText.Contains("deleted", StringComparison.OrdinalIgnoreCase))
                there.Add(deleted);
        }

        _printed = [.. there.Where(number => number > 0).Take(Most)];
    }

    /// <summary>How many messages the transcript takes for granted.</summary>
    public int Count => _printed.Count;

    /// <param name="number">The number in the target's maildrop of the given message, counted from 1.</param>
    public void Bind(Func<int, int> number)
    {
        for (var i = 0; i < _printed.Count; i++)
            _bound[_printed[i]] = number(i + 1);
    }

    public int this[int printed] => _bound.TryGetValue(printed, out var number) ? number : Absent + Math.Min(printed, 9999);
}
