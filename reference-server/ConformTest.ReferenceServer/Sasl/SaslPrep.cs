using System.Text;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>
/// SASLprep (RFC 4013) of names and passwords that a client presents, but for normalization form KC, whose tables the server does not carry: what is
/// compatible, but not the same, stays different. RFC 4616 section 2 leaves the preparation to the server; SCRAM, which does not, is given ASCII only.
/// </summary>
internal static class SaslPrep
{
    /// <summary>The prepared string; false when it may not be, or nothing is left of it.</summary>
    public static bool TryPrepare(string text, out string prepared)
    {
        prepared = text;
        if (!Ascii.IsValid(text)) prepared = Map(text);
        if (prepared.Length == 0) return false;
        foreach (var rune in prepared.EnumerateRunes())
            if (IsProhibited(rune.Value)) return false;
        return true;
    }

    // RFC 4013 section 2.1: other spaces become SPACE, and what shows nothing is left out.
    private static string Map(string text)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsNothing(rune.Value)) continue;
            if (IsOtherSpace(rune.Value)) mapped.Append(' ');
            else mapped.Append(rune.ToString());
        }

        return mapped.ToString();
    }

    /// <summary>Table B.1 of RFC 3454.</summary>
    private static bool IsNothing(int c) =>
        c is 0xAD or 0x34F or 0x1806 or (>= 0x180B and <= 0x180D) or (>= 0x200B and <= 0x200D) or 0x2060 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    /// <summary>Table C.1.2 of RFC 3454.</summary>
    private static bool IsOtherSpace(int c) => c is 0xA0 or 0x1680 or (>= 0x2000 and <= 0x200B) or 0x202F or 0x205F or 0x3000;

    /// <summary>Tables C.2.1, C.2.2 and C.3 to C.9 of RFC 3454: controls, private use, what is no character, surrogates, marks that change the display, tags.</summary>
    private static bool IsProhibited(int c) =>
        c is < 0x20 or (>= 0x7F and <= 0x9F) or 0x6DD or 0x70F or 0x180E or 0x200C or 0x200D or 0x200E or 0x200F
            or (>= 0x2028 and <= 0x202E) or (>= 0x2060 and <= 0x2063) or (>= 0x206A and <= 0x206F) or (>= 0x2FF0 and <= 0x2FFB) or 0x340 or 0x341
            or (>= 0xD800 and <= 0xF8FF) or (>= 0xFDD0 and <= 0xFDEF) or 0xFEFF or (>= 0xFFF9 and <= 0xFFFD)
            or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE007F) or >= 0xF0000
        || (c & 0xFFFE) == 0xFFFE;
}
