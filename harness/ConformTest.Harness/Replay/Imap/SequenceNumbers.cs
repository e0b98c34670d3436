using System.Text.RegularExpressions;

namespace ConformTest.Harness.Replay.Imap;

/// <summary>Sequence sets as far as a replay must understand them.</summary>
internal static partial class SequenceNumbers
{
    private const int Largest = 100_000;

    /// <summary>The numbers that stand in a set; <c>*</c> and <c>$</c> are nobody's.</summary>
    public static IEnumerable<long> Named(string set) =>
        Numbers().Matches(set).Select(match => long.TryParse(match.ValueSpan, out var number) ? number : 0);

    /// <summary>All members of a set, ranges filled in.</summary>
    public static IEnumerable<int> Members(string set)
    {
        foreach (var part in set.Split(','))
        {
            var ends = Named(part).ToList();
            if (ends.Count == 0)
                continue;
            var low = (int)Math.Min(ends.Min(), Largest);
            var high = part.Contains(':', StringComparison.Ordinal) ? (int)Math.Min(ends.Max(), low + 1000) : low;
            for (var number = low; number <= high; number++)
                yield return number;
        }
    }

    /// <summary>The set with each number replaced.</summary>
    public static string Replace(string set, Func<long, long> number) =>
        Numbers().Replace(set, match => number(long.TryParse(match.ValueSpan, out var value) ? value : 0).ToString());

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
