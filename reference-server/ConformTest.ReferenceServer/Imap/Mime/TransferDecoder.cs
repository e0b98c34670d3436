using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>Undoes content transfer encodings (RFC 2045 section 6).</summary>
internal static class TransferDecoder
{
    private static readonly SearchValues<byte> Base64Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>The decoded body; null when the encoding is not known.</summary>
    public static ReadOnlyMemory<byte>? Decode(MimePart part)
    {
        var encoding = part.Header.Value("Content-Transfer-Encoding"u8) is { } value ? Encoding.Latin1.GetString(new MimeScanner(value).Token().Span) : "";
        return encoding.ToUpperInvariant() switch
        {
            "" or "7BIT" or "8BIT" or "BINARY" => part.Body,
            "BASE64" => DecodeBase64(part.Body.Span),
            "QUOTED-PRINTABLE" => DecodeQuotedPrintable(part.Body.Span),
            _ => (ReadOnlyMemory<byte>?)null,
        };
    }

    /// <summary>Base64; characters outside the alphabet are overlooked (RFC 2045 section 6.8).</summary>
    public static byte[] DecodeBase64(ReadOnlySpan<byte> text)
    {
        var digits = new byte[text.Length + 3];
        var length = 0;
        while (!text.IsEmpty)
        {
            var run = text.IndexOfAnyExcept(Base64Alphabet);
            if (run < 0) run = text.Length;
            text[..run].CopyTo(digits.AsSpan(length));
            length += run;
            if (run == text.Length || text[run] == '=') break;
            text = text[(run + 1)..];
        }

        // A lone last digit has less than an octet in it.
        if (length % 4 == 1) length--;
        while (length % 4 != 0) digits[length++] = (byte)'=';
        var octets = new byte[Base64.GetMaxDecodedFromUtf8Length(length)];
        Base64.DecodeFromUtf8(digits.AsSpan(0, length), octets, out _, out var written);
        return octets[..written];
    }

    /// <summary>Quoted-printable; what is not an escape stays as it is (RFC 2045 section 6.7).</summary>
    public static byte[] DecodeQuotedPrintable(ReadOnlySpan<byte> text)
    {
        var octets = new byte[text.Length];
        var length = 0;
        while (!text.IsEmpty)
        {
            var stop = text.IndexOf((byte)'=');
            if (stop < 0) stop = text.Length;
            text[..stop].CopyTo(octets.AsSpan(length));
            length += stop;
            text = text[stop..];
            if (text.IsEmpty) break;
            if (text.Length >= 3 && HexOctet.TryRead(text.Slice(1, 2), out var octet))
            {
                octets[length++] = octet;
                text = text[3..];
            }
            else if (SoftBreak(text) is var skip and > 0)
            {
                text = text[skip..];
            }
            else
            {
                octets[length++] = (byte)'=';
                text = text[1..];
            }
        }

        return octets[..length];
    }

    // An equals sign at the end of a line, blanks behind it allowed.
    private static int SoftBreak(ReadOnlySpan<byte> text)
    {
        var end = text[1..].IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (end < 0) return text.Length;
        end++;
        if (text[end] == '\n') return end + 1;
        if (text[end] != '\r') return 0;
        return end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
