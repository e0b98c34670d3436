using System.Globalization;

namespace ConformTest.Reports.Digest;

/// <summary>A clause taken apart, in the order of the documents: <c>RFC 5321 section 4.1.1.5</c>.</summary>
/// <param name="Document">Such as <c>RFC 5321</c>; the whole text when it has another form.</param>
/// <param name="Section">Such as <c>4.1.1.5</c>, or <c>A.2</c> of an appendix; may be empty.</param>
public readonly record struct ClauseKey(string Document, string Section) : IComparable<ClauseKey>
{
    public static ClauseKey Parse(string clause)
    {
        foreach (var word in (ReadOnlySpan<string>)[" section ", " appendix "])
        {
            if (clause.IndexOf(word, StringComparison.Ordinal) is > 0 and var at)
            {
                return new(clause[..at], clause[(at + word.Length)..]);
            }
        }
        return new(clause, "");
    }

    /// <inheritdoc/>
    public int CompareTo(ClauseKey other) => Compare(Document.Split(' '), other.Document.Split(' ')) is not 0 and var documents
        ? documents
        : Compare(Section.Split('.'), other.Section.Split('.'));

    public static bool operator <(ClauseKey left, ClauseKey right) => left.CompareTo(right) < 0;

    public static bool operator <=(ClauseKey left, ClauseKey right) => left.CompareTo(right) <= 0;

    public static bool operator >(ClauseKey left, ClauseKey right) => left.CompareTo(right) > 0;

    public static bool operator >=(ClauseKey left, ClauseKey right) => left.CompareTo(right) >= 0;

    /// <summary>Numbers by value, before letters.</summary>
    private static int Compare(string[] left, string[] right)
    {
        for (var at = 0; at < Math.Min(left.Length, right.Length); at++)
        {
            var (a, b) = (Number(left[at]), Number(right[at]));
            var order = a != b ? a.CompareTo(b) : string.CompareOrdinal(left[at], right[at]);
            if (order != 0)
            {
                return order;
            }
        }
        return left.Length.CompareTo(right.Length);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
