namespace ConformTest.ReferenceServer.Wire;

/// <summary>One line as received. Only CRLF ends a line, so bare CR, bare LF and NUL show up inside it.</summary>
/// <param name="Status"><see cref="WireStatus.Ok"/>, or why there is no line.</param>
/// <param name="Octets">The line without its CRLF; valid until the next read on the connection.</param>
public readonly record struct WireLine(WireStatus Status, ReadOnlyMemory<byte> Octets)
{
    public bool IsOk => Status == WireStatus.Ok;

    public ReadOnlySpan<byte> Span => Octets.Span;

    /// <summary>True when the line has a CR, LF or NUL inside, which no line of the three protocols may have.</summary>
    public bool HasForbiddenOctet => Octets.Span.IndexOfAny((byte)'\r', (byte)'\n', (byte)0) >= 0;
}
