using System.Buffers;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>What rules of several RFCs are made of.</summary>
internal static class Abnf
{
    public static readonly SearchValues<byte> LettersAndDigits = Set(char.IsAsciiLetterOrDigit);

    /// <summary>The ASCII characters for which the test holds.</summary>
    public static SearchValues<byte> Set(Func<char, bool> test) =>
        SearchValues.Create([.. Enumerable.Range(0, 128).Where(value => test((char)value)).Select(value => (byte)value)]);

    /// <summary>One or more characters of the set.</summary>
    public static bool Some(ReadOnlySpan<byte> text, SearchValues<byte> set) => text.Length > 0 && !text.ContainsAnyExcept(set);

    public static bool Number(ReadOnlySpan<byte> text, ulong least, ulong most) =>
        Octets.TryNumber(text, out var value) && value >= least && value <= most && (least == 0 || text[0] != '0');

    /// <summary>Items with a separator between them, each fitting the rule; at least one.</summary>
    public static bool Separated(ReadOnlySpan<byte> text, byte separator, AbnfRule item)
    {
        foreach (var range in text.Split(separator))
        {
            if (!item(text[range])) return false;
        }
        return true;
    }

    /// <summary><c>*(4base64-char) [base64-terminal]</c> (RFC 9051 section 9); the empty text fits.</summary>
    public static bool Base64(ReadOnlySpan<byte> text)
    {
        if (text.Length % 4 != 0) return false;
        var padding = text.EndsWith("=="u8) ? 2 : text.EndsWith("="u8) ? 1 : 0;
        return !text[..^padding].ContainsAnyExcept(Base64Characters);
    }

    private static readonly SearchValues<byte> Base64Characters = Set(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/');
}
