using System.Globalization;

namespace ConformTest.Harness.Language.Parsing;

/// <summary>Times as scripts write them: <c>300ms</c>, <c>2s</c>, <c>1m</c>.</summary>
internal static class Durations
{
    /// <summary>The time, or null when the text is none.</summary>
    public static TimeSpan? Find(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (!int.TryParse(text.AsSpan(0, digits), NumberStyles.None, null, out var number))
            return null;
        return text[digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(number),
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            _ => null,
        };
    }
}
