namespace ConformTest.Harness.Protocols.Pop3;

/// <summary>What ends the lines of a body.</summary>
internal enum Pop3LineEnd
{
    /// <summary>CRLF only: a bare LF is content.</summary>
    Crlf,

    /// <summary>LF too: for a server that has already ended its first line so.</summary>
    BareLf,
}

/// <summary>The dot-stuffed body of a multi-line response (RFC 1939 section 3).</summary>
internal static class Pop3Body
{
    /// <summary>Takes the stuffed dots away. The octets themselves come back when there is nothing to take away.</summary>
    /// <param name="raw">The body's lines as sent, without the last one.</param>
    /// <param name="unstuffed">Where a line begins with one dot only, -1 for nowhere: stuffing leaves no such line.</param>
    public static ReadOnlyMemory<byte> Unstuff(ReadOnlyMemory<byte> raw, Pop3LineEnd ends, out int unstuffed)
    {
        unstuffed = -1;
        var octets = raw.Span;
        if (!HasDot(octets, ends)) return raw;

        var result = new byte[octets.Length];
        var length = 0;
        for (var start = 0; start < octets.Length;)
        {
            var next = NextLine(octets, start, ends);
            var skip = octets[start] == '.' ? 1 : 0;
            if (skip == 1 && octets[start + 1] != '.' && unstuffed < 0) unstuffed = start;
            octets[(start + skip)..next].CopyTo(result.AsSpan(length));
            length += next - start - skip;
            start = next;
        }
        return result.AsMemory(0, length);
    }

    /// <summary>The lines of an unstuffed body, without their ends.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> body)
    {
        var ends = body.Span.IndexOf("\r\n"u8) < 0 ? Pop3LineEnd.BareLf : Pop3LineEnd.Crlf;
        for (var start = 0; start < body.Length;)
        {
            var next = NextLine(body.Span, start, ends);
            var line = body[start..next];
            yield return line.Span.EndsWith("\r\n"u8) ? line[..^2] : line.Span.EndsWith("\n"u8) ? line[..^1] : line;
            start = next;
        }
    }

    private static bool HasDot(ReadOnlySpan<byte> octets, Pop3LineEnd ends) =>
        octets.StartsWith("."u8) || octets.IndexOf(ends == Pop3LineEnd.Crlf ? "\r\n."u8 : "\n."u8) >= 0;

    private static int NextLine(ReadOnlySpan<byte> octets, int start, Pop3LineEnd ends)
    {
        var rest = octets[start..];
        var found = ends == Pop3LineEnd.Crlf ? rest.IndexOf("\r\n"u8) : rest.IndexOf((byte)'\n');
        return found < 0 ? octets.Length : start + found + (ends == Pop3LineEnd.Crlf ? 2 : 1);
    }
}
