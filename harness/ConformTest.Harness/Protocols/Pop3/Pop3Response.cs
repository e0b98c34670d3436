using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Pop3;

/// <summary>What a response begins with.</summary>
public enum Pop3Status
{
    /// <summary><c>+OK</c></summary>
    Ok,

    /// <summary><c>-ERR</c></summary>
    Err,

    /// <summary><c>+</c>: the server waits for more of an AUTH exchange (RFC 5034 section 4).</summary>
    Continuation,

    /// <summary>None of these.</summary>
    Unreadable,
}

/// <summary>What the command lets us expect.</summary>
public enum Pop3Expect
{
    /// <summary>One line.</summary>
    Single,

    /// <summary>A body behind <c>+OK</c>, up to a line with a dot.</summary>
    Multi,

    /// <summary>One line, which may also ask for a continuation.</summary>
    ContinuationAllowed,
}

/// <summary>One response of a POP3 server (RFC 1939 section 3).</summary>
public sealed record Pop3Response
{
    public required Pop3Status Status { get; init; }

    /// <summary>The response code without its brackets, such as <c>IN-USE</c> (RFC 2449 section 8), or null.</summary>
    public string? ResponseCode { get; init; }

    /// <summary>What stands behind the status and its space, the response code included.</summary>
    public required ReadOnlyMemory<byte> Text { get; init; }

    /// <summary>The body with its dots unstuffed and without its last line; null when the response has none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The body as sent, the line with the dot included.</summary>
    public ReadOnlyMemory<byte>? RawBody { get; init; }

    /// <summary>All octets, line ends included.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    public ImmutableArray<Irregularity> Irregularities { get; init; } = [];

    /// <summary>The body's lines, unstuffed and without their ends.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Lines() => Body is { } body ? Pop3Body.Lines(body) : [];
}
