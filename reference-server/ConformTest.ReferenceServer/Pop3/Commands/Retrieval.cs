namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>What RETR and TOP share.</summary>
internal static class Retrieval
{
    /// <summary>Header fields outside ASCII go only to clients that said UTF8 (RFC 6856 section 2.1).</summary>
    public static Pop3Reply? Refusal(Pop3Session session, Pop3Message message)
    {
        if (session.IsUtf8 || !session.Context.Offers("UTF8")) return null;
        var content = message.Stored.Content.Span;
        return System.Text.Ascii.IsValid(content[..HeaderLength(content)])
            ? null
            : Pop3Reply.Err("UTF8", "This message needs the UTF8 command");
    }

    public static ReadOnlyMemory<byte> Content(Pop3Session session, Pop3Command command, Pop3Message message, ReadOnlyMemory<byte> content)
    {
        foreach (var fault in session.Faults ?? []) content = fault.Content(session, command, message, content);
        return content;
    }

    /// <summary>The header section, the empty line, and the first lines behind it.</summary>
    public static ReadOnlyMemory<byte> Top(ReadOnlyMemory<byte> content, int lines)
    {
        var end = HeaderLength(content.Span);
        for (; lines > 0 && end < content.Length; lines--)
        {
            var next = content.Span[end..].IndexOf("\r\n"u8);
            end = next < 0 ? content.Length : end + next + 2;
        }

        return content[..end];
    }

    // With the empty line that ends it.
    private static int HeaderLength(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\r\n"u8)) return 2;
        var end = content.IndexOf("\r\n\r\n"u8);
        return end < 0 ? content.Length : end + 4;
    }
}
