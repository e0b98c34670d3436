using ConformTest.ReferenceServer.Imap.Mime;

namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>The decoded content of parts (RFC 9051 section 6.4.5, RFC 3516).</summary>
internal static class BinaryContent
{
    /// <summary>The content of a part; null when there is no such part.</summary>
    /// <exception cref="FetchException">The part is not a leaf, or its encoding is not known.</exception>
    public static ReadOnlyMemory<byte>? Of(MessageReader reader, Section section)
    {
        if (section.Part.Count == 0) return reader.Content;
        if (reader.Find(section.Part) is not { } part) return null;
        if (part.IsMultipart || part.Message is not null) throw new FetchException(null, "only leaf parts can be decoded");
        if (TransferDecoder.Decode(part) is not { } octets) throw new FetchException("UNKNOWN-CTE", "the transfer encoding is not known");
        return part.Type.IsText ? WithCrlf(octets) : octets;
    }

    // Lines of text always end in CRLF here, whatever the message has (RFC 9051 section 7.5.2).
    private static ReadOnlyMemory<byte> WithCrlf(ReadOnlyMemory<byte> text)
    {
        var span = text.Span;
        var bare = 0;
        for (var lf = span.IndexOf((byte)'\n'); lf >= 0;)
        {
            if (lf == 0 || span[lf - 1] != '\r') bare++;
            var next = span[(lf + 1)..].IndexOf((byte)'\n');
            lf = next < 0 ? -1 : lf + 1 + next;
        }

        if (bare == 0) return text;
        var canonical = new byte[text.Length + bare];
        var length = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == '\n' && (i == 0 || span[i - 1] != '\r')) canonical[length++] = (byte)'\r';
            canonical[length++] = span[i];
        }

        return canonical;
    }
}

/// <summary>An item that cannot be fetched; answered by NO.</summary>
internal sealed class FetchException(string? code, string explanation) : Exception(explanation)
{
    public string? Code { get; } = code;
}
