namespace ConformTest.ReferenceServer.Imap.Parsing;

/// <summary>Which of the two literal forms was used (RFC 9051 section 4.3, RFC 3516 section 4.4).</summary>
public enum LiteralForm
{
    /// <summary><c>{n}</c>: any octet but NUL.</summary>
    Plain,

    /// <summary><c>~{n}</c>: any octet.</summary>
    Binary,
}

/// <summary>A literal as received.</summary>
public sealed record Literal(LiteralForm Form, ReadOnlyMemory<byte> Octets);

/// <summary>
/// A whole command as received: lines without CRLF, and between each two the literal that the first of them announced.
/// </summary>
public sealed class CommandText(IReadOnlyList<ReadOnlyMemory<byte>> lines, IReadOnlyList<Literal> literals)
{
    private static readonly Literal[] NoLiterals = [];

    /// <summary>A command of one line.</summary>
    public CommandText(ReadOnlyMemory<byte> line) : this([line], NoLiterals) { }

    /// <summary>One more than there are literals; all but the last end in a literal's header.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Lines { get; } = lines;

    /// <summary>The literals in order.</summary>
    public IReadOnlyList<Literal> Literals { get; } = literals;
}
