using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ConformTest.Harness.Judging;

/// <summary>
/// The fingerprint of the sentence that a requirement paraphrases: so many words, and the beginning of a hash of them. With the document at
/// hand it proves that the sentence stands in the section, and the register needs none of the document's text.
/// Written <c>17/3fa9c2d47b10</c>: the words are maximal runs without white space, the hash is SHA-256 over them joined by one space.
/// </summary>
/// <param name="Words">From 1 to <see cref="MostWords"/>.</param>
/// <param name="Hash">Twelve hexadecimal digits in lower case.</param>
public sealed record SentencePrint(int Words, string Hash)
{
    /// <summary>No sentence of a document is longer.</summary>
    public const int MostWords = 1000;

    /// <summary>Hexadecimal digits of the hash.</summary>
    public const int Digits = 12;

    /// <summary>Reads the written form; anything else, also a number with a leading zero, is refused.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SentencePrint? print)
    {
        ArgumentNullException.ThrowIfNull(text);
        print = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || text[0] == '0' || text.Length - slash - 1 != Digits)
            return false;
        foreach (var digit in text.AsSpan(slash + 1))
        {
            if (!char.IsAsciiHexDigitLower(digit))
                return false;
        }

        if (!int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var words) || words > MostWords)
            return false;
        print = new SentencePrint(words, text[(slash + 1)..]);
        return true;
    }

    public override string ToString() => $"{Words.ToString(CultureInfo.InvariantCulture)}/{Hash}";
}
