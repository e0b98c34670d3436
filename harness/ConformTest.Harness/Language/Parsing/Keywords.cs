namespace ConformTest.Harness.Language.Parsing;

/// <summary>The words that lines of a body begin with; no connection is called so.</summary>
internal static class Keywords
{
    public static readonly string[] All =
        ["must", "should", "may", "that", "let", "applies", "record", "repeat", "choose", "when", "otherwise", "end"];

    public static bool Contains(ReadOnlySpan<char> word)
    {
        foreach (var keyword in All)
            if (word.SequenceEqual(keyword))
                return true;
        return false;
    }
}
