using System.Globalization;
using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Syntax;

/// <summary>The embedded form of characters in addresses of the type utf-8 (RFC 6533 section 3): <c>\x{FC}</c>.</summary>
internal static class EmbeddedUnicode
{
    /// <summary>The text with its characters restored; as it came when it does not follow the grammar.</summary>
    public static string Decode(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                result.Append(text[at]);
                continue;
            }

            var end = text.IndexOf('}', at);
            if (end < 0 || !TryRune(text.AsSpan(at, end - at), out var rune)) return text;
            result.Append(rune.ToString());
            at = end;
        }

        return result.ToString();
    }

    // EmbeddedUnicodeChar = %x5C.78 "{" HEXPOINT "}"; 2 to 6 digits, and no surrogates
    private static bool TryRune(ReadOnlySpan<char> text, out Rune rune)
    {
        rune = default;
        return text.StartsWith("\\x{") && text.Length is >= 5 and <= 9
            && int.TryParse(text[3..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) && Rune.TryCreate(point, out rune);
    }
}
