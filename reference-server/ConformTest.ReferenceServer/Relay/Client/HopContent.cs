namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>Sends the text of a message: dots doubled, then the end (RFC 5321 sections 4.1.1.4 and 4.5.2).</summary>
internal static class HopContent
{
    private const int Block = 32 * 1024;

    public static async Task SendAsync(HopSession session, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var connection = session.Connection;
        foreach (var fault in session.Faults ?? []) content = fault.Text(session, content);
        for (var rest = content; !rest.IsEmpty;)
        {
            var end = rest.Span.IndexOf("\r\n"u8);
            var line = end < 0 ? rest : rest[..(end + 2)];
            if (line.Span[0] == '.' && !IsUnstuffed(session)) connection.Write("."u8);
            connection.Write(line.Span);
            rest = rest[line.Length..];
            if (connection.Unsent >= Block) await connection.FlushAsync(session.Timeouts.DataBlock, "message", cancellation);
        }

        if (!content.Span.EndsWith("\r\n"u8) && !content.IsEmpty) connection.Write("\r\n"u8);
        connection.Write(".\r\n"u8);
        await connection.FlushAsync(session.Timeouts.DataBlock, "message", cancellation);
    }

    private static bool IsUnstuffed(HopSession session) => session.Faults?.Any(fault => fault.LeavesDots(session)) == true;
}
