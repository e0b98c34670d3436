using System.Text;
using System.Text.RegularExpressions;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>Decodes encoded words in header text (RFC 2047).</summary>
internal static partial class EncodedWords
{
    // encoded-word = "=?" charset ["*" language] "?" encoding "?" encoded-text "?="
    [GeneratedRegex(@"=\?([^?*\s]+)(?:\*[^?\s]*)?\?([QqBb])\?([^?\s]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(\?=)[ \t]+(?==\?)", RegexOptions.CultureInvariant)]
    private static partial Regex Between { get; }

    /// <summary>Header text as people read it.</summary>
    public static string Decode(ReadOnlySpan<byte> text)
    {
        var raw = Charsets.Decode("", text);
        if (!raw.Contains("=?", StringComparison.Ordinal)) return raw;
        // White space between two encoded words is not part of the text (section 6.2).
        return Word.Replace(Between.Replace(raw, "$1"), match =>
        {
            var encoded = Encoding.UTF8.GetBytes(match.Groups[3].Value);
            var octets = match.Groups[2].ValueSpan is "B" or "b" ? TransferDecoder.DecodeBase64(encoded) : DecodeQ(encoded);
            return Charsets.Decode(match.Groups[1].Value, octets);
        });
    }

    private static byte[] DecodeQ(byte[] encoded)
    {
        encoded.AsSpan().Replace((byte)'_', (byte)' ');
        return TransferDecoder.DecodeQuotedPrintable(encoded);
    }
}
