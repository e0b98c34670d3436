using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Pop3;

/// <summary>How bodies are sent (RFC 1939 section 3). Only faults change it.</summary>
public sealed record MultiLineRules
{
    public static MultiLineRules Standard { get; } = new();

    /// <summary>A line that begins with a dot gets one more.</summary>
    public bool StuffsDots { get; init; } = true;

    /// <summary>What ends the body.</summary>
    public string Terminator { get; init; } = ".\r\n";

    /// <summary>A body that does not end with CRLF gets one.</summary>
    public bool EndsLastLine { get; init; } = true;
}

/// <summary>Writes bodies.</summary>
internal static class MultiLine
{
    /// <summary>The octets of a body as sent, byte-stuffing and terminator aside: what LIST says.</summary>
    public static int OctetsOf(ReadOnlySpan<byte> content) => content.Length + (EndsWithCrlf(content) ? 0 : 2);

    public static async ValueTask WriteAsync(
        LineConnection connection, ReadOnlyMemory<byte> body, MultiLineRules rules, CancellationToken cancellation)
    {
        var rest = body;
        while (rules.StuffsDots && NextDot(rest.Span, body.Length == rest.Length) is var dot and >= 0)
        {
            await connection.WriteAsync(rest[..(dot + 1)], cancellation);
            connection.Write("."u8);
            rest = rest[(dot + 1)..];
        }

        await connection.WriteAsync(rest, cancellation);
        if (rules.EndsLastLine && !EndsWithCrlf(body.Span)) connection.Write("\r\n"u8);
        connection.Write(System.Text.Encoding.ASCII.GetBytes(rules.Terminator));
    }

    // Where the next dot at the beginning of a line is.
    private static int NextDot(ReadOnlySpan<byte> text, bool atStart)
    {
        if (atStart && text.StartsWith("."u8)) return 0;
        var found = text.IndexOf("\r\n."u8);
        return found < 0 ? -1 : found + 2;
    }

    private static bool EndsWithCrlf(ReadOnlySpan<byte> content) => content.IsEmpty || content.EndsWith("\r\n"u8);
}
