using System.Globalization;
using System.Text;

namespace ConformTest.Reports;

/// <summary>
/// Makes any text safe to look at: what would move a cursor, turn the direction of reading or show as nothing is spelt out as <c>\u{202e}</c>.
/// Every string of a run passes through here on its way to a terminal, a page or a file, for a target may have chosen it.
/// </summary>
public static class Visible
{
    /// <summary>The text with every control, format and separator character spelt out; lone surrogates too.</summary>
    public static string Text(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }
        var safe = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var value = status == System.Buffers.OperationStatus.Done ? rune.Value : text[at];
            if (status != System.Buffers.OperationStatus.Done || IsHidden(rune))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{{{value:x}}}");
            }
            else
            {
                safe.Append(text, at, length);
            }
            at += length;
        }
        return safe.ToString();
    }

    /// <summary>The same, and no longer than the limit (characters): what is left out is counted.</summary>
    public static string Clip(string text, int limit)
    {
        // Cut before spelling: the limit also bounds the work on a text of many megabytes.
        var safe = Text(text.Length <= limit ? text : text[..limit]);
        if (text.Length <= limit && safe.Length <= limit)
        {
            return safe;
        }
        var kept = Math.Min(safe.Length, Math.Max(0, limit - 24));
        return $"{Whole(safe, kept)}… ({text.Length} characters)";
    }

    private static string Whole(string text, int length) =>
        length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];

    private static bool IsHidden(Rune rune) =>
        (rune.Value & 0xfffe) == 0xfffe
        || rune.Value is 0x115f or 0x1160 or 0x3164 or 0xffa0 or (>= 0xfdd0 and <= 0xfdef)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
