namespace ConformTest.Harness.Language.Parsing;

/// <summary>Finds what stands between blanks outside of braces: the operator of a comparison, the colon before a reason.</summary>
internal static class Comparisons
{
    public const string Known = "= != < <= > >= contains lacks begins matches misses";

    public static Comparison? Find(ReadOnlySpan<char> word) => word switch
    {
        "=" or "==" => Comparison.Equal,
        "!=" => Comparison.NotEqual,
        "<" => Comparison.Less,
        "<=" => Comparison.LessOrEqual,
        ">" => Comparison.Greater,
        ">=" => Comparison.GreaterOrEqual,
        "contains" => Comparison.Contains,
        "lacks" => Comparison.Lacks,
        "begins" => Comparison.Begins,
        "matches" => Comparison.Matches,
        "misses" => Comparison.Misses,
        _ => null,
    };

    /// <summary>The first operator as (where, length, which), or null.</summary>
    public static (int Start, int Length, Comparison Comparison)? FindOperator(string text)
    {
        foreach (var (start, length) in Words(text))
            if (start > 0 && Find(text.AsSpan(start, length)) is { } comparison)
                return (start, length, comparison);
        return null;
    }

    /// <summary>Where a word stands alone outside of braces, or -1.</summary>
    public static int FindWord(string text, string word)
    {
        foreach (var (start, length) in Words(text))
            if (text.AsSpan(start, length).SequenceEqual(word))
                return start;
        return -1;
    }

    /// <summary>The words between blanks; a brace with all that is in it belongs to one word.</summary>
    private static List<(int Start, int Length)> Words(string text)
    {
        var words = new List<(int, int)>();
        var start = -1;
        var depth = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (start < 0 && c is not (' ' or '\t'))
                start = i;
            if (isQuoted && c == '\\')
                i++;
            else if (depth > 0 && c == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && c == '{')
                depth++;
            else if (!isQuoted && c == '}' && depth > 0)
                depth--;
            else if (depth == 0 && c is ' ' or '\t' && start >= 0)
            {
                words.Add((start, i - start));
                start = -1;
            }
        }
        if (start >= 0)
            words.Add((start, text.Length - start));
        return words;
    }
}
