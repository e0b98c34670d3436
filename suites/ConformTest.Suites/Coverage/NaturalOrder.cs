namespace ConformTest.Suites.Coverage;

/// <summary>Numbers within a text count as numbers: section 4.2 stands before 4.10, RFC 822 before RFC 5322.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Comparer { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x, b = y;
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var (first, second) = (Part(a), Part(b));
            if (ComparePart(a[..first], b[..second]) is var order and not 0)
                return order;
            a = a[first..];
            b = b[second..];
        }

        return a.Length - b.Length;
    }

    /// <summary>The length of the digits at the front, or of what is not digits.</summary>
    private static int Part(ReadOnlySpan<char> text)
    {
        var end = char.IsAsciiDigit(text[0]) ? text.IndexOfAnyExceptInRange('0', '9') : text.IndexOfAnyInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int ComparePart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!char.IsAsciiDigit(a[0]) || !char.IsAsciiDigit(b[0]))
            return a.SequenceCompareTo(b);
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length - b.Length : a.SequenceCompareTo(b);
    }
}
