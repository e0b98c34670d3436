namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>Line ends and folds of header text.</summary>
internal static class HeaderText
{
    /// <summary>Without one CRLF, LF or CR at the end.</summary>
    public static ReadOnlyMemory<byte> WithoutLineEnd(ReadOnlyMemory<byte> text)
    {
        if (!text.IsEmpty && text.Span[^1] == '\n') text = text[..^1];
        if (!text.IsEmpty && text.Span[^1] == '\r') text = text[..^1];
        return text;
    }

    /// <summary>Takes line ends out; the white space of a fold stays (RFC 5322 section 2.2.3). White space around is trimmed.</summary>
    public static ReadOnlyMemory<byte> Unfold(ReadOnlyMemory<byte> text)
    {
        if (text.Span.ContainsAny((byte)'\r', (byte)'\n'))
        {
            var unfolded = new byte[text.Length];
            var length = 0;
            foreach (var octet in text.Span)
                if (octet is not ((byte)'\r' or (byte)'\n')) unfolded[length++] = octet;
            text = unfolded.AsMemory(0, length);
        }

        var span = text.Span;
        var start = span.IndexOfAnyExcept((byte)' ', (byte)'\t');
        if (start < 0) return default;
        var end = span.LastIndexOfAnyExcept((byte)' ', (byte)'\t');
        return text[start..(end + 1)];
    }
}
