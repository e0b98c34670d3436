namespace ConformTest.Harness.Language.Parsing;

/// <summary>The spelling of ids, names and keywords, and the nearest match to one that is misspelt.</summary>
internal static class Names
{
    private const int LongestCompared = 80;

    /// <summary>Dotted, lower-case, kebab-case words, at least two: <c>smtp.rset.answers-250</c>.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        var parts = 1;
        var previous = '.';
        foreach (var c in text)
        {
            if (c is '.' or '-' && previous is '.' or '-')
                return false;
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-'))
                return false;
            if (c == '.')
                parts++;
            previous = c;
        }
        return parts >= 2 && previous is not ('.' or '-');
    }

    /// <summary>A lower-case word of letters, digits and hyphens: a row, a column.</summary>
    public static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_'))
                return false;
        return !text.IsEmpty && text[0] is not ('-' or '.');
    }

    /// <summary>A name that braces can hold: a letter, then letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsNameCharacter(c) || c == '.')
                return false;
        return !text.IsEmpty && char.IsAsciiLetter(text[0]);
    }

    public static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    /// <summary>The candidate that differs least, without regard to case, or null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestCompared)
            return null;
        string? nearest = null;
        var least = Math.Max(1, word.Length / 4) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, least);
            if (distance >= least || candidate == word)
                continue;
            least = distance;
            nearest = candidate;
        }
        return nearest;
    }

    /// <summary><c>did you mean 'X'?</c>, or null when nothing is near.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $"did you mean '{nearest}'?" : null;

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between the two; <paramref name="limit"/> when there are more.</summary>
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || b.Length > LongestCompared)
            return limit;
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return Math.Min(last[b.Length], limit);
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
