namespace ConformTest.Harness.Protocols.Pop3;

/// <summary>Whether a response opens the connection.</summary>
internal enum Pop3Place { Greeting, Later }

/// <summary>The first line of a response: <c>status [SP text]</c> (RFC 2449 section 3).</summary>
internal static class Pop3StatusLine
{
    /// <summary>The status, also in lower case: RFC 1939 section 3 wants capitals, but we know what is meant.</summary>
    public static Pop3Status StatusOf(ReadOnlySpan<byte> line) =>
        StartsWith(line, "+OK") ? Pop3Status.Ok
        : StartsWith(line, "-ERR") ? Pop3Status.Err
        : line.SequenceEqual("+"u8) || line.StartsWith("+ "u8) ? Pop3Status.Continuation
        : Pop3Status.Unreadable;

    public static int LengthOf(Pop3Status status) => status switch
    {
        Pop3Status.Ok => 3,
        Pop3Status.Err => 4,
        Pop3Status.Continuation => 1,
        _ => 0,
    };

    /// <summary>What ends the lines of the body behind a first line that ends at <paramref name="first"/>.</summary>
    public static Pop3LineEnd EndsOf(ReadOnlySpan<byte> unit, int first) =>
        WireLine.EndingAt(unit, 0, first - 1).EndsBare ? Pop3LineEnd.BareLf : Pop3LineEnd.Crlf;

    private static bool StartsWith(ReadOnlySpan<byte> line, string word) => line.Length >= word.Length && Octets.Is(line[..word.Length], word);
}
