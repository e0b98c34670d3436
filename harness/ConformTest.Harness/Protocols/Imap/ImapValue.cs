using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>One value within a response (RFC 9051 section 4).</summary>
/// <param name="Raw">The value as sent.</param>
/// <param name="Offset">Where it begins, in octets from the beginning of the response.</param>
public abstract record ImapValue(ReadOnlyMemory<byte> Raw, int Offset)
{
    /// <summary>How many spaces stand before it.</summary>
    internal int Spaces { get; init; }

    /// <summary>The octets that it stands for: a string's content, else what was sent.</summary>
    public virtual ReadOnlyMemory<byte> Octets => Raw;
}

/// <summary>An unquoted word: an atom, a flag such as <c>\Seen</c>, a sequence set.</summary>
public sealed record ImapAtom(ReadOnlyMemory<byte> Raw, int Offset) : ImapValue(Raw, Offset);

public sealed record ImapNumber(ReadOnlyMemory<byte> Raw, int Offset, ulong Value) : ImapValue(Raw, Offset);

/// <summary><c>NIL</c>, which is not the empty string.</summary>
public sealed record ImapNil(ReadOnlyMemory<byte> Raw, int Offset) : ImapValue(Raw, Offset);

public sealed record ImapQuoted(ReadOnlyMemory<byte> Raw, int Offset, ReadOnlyMemory<byte> Content) : ImapValue(Raw, Offset)
{
    public override ReadOnlyMemory<byte> Octets => Content;
}

public sealed record ImapLiteral(ReadOnlyMemory<byte> Raw, int Offset, ReadOnlyMemory<byte> Content, ImapLiteralKind Kind) : ImapValue(Raw, Offset)
{
    public override ReadOnlyMemory<byte> Octets => Content;
}

/// <summary>How a literal announces itself.</summary>
public enum ImapLiteralKind
{
    /// <summary><c>{n}</c></summary>
    Plain,

    /// <summary><c>{n+}</c>, which only clients may send (RFC 7888).</summary>
    NonSynchronizing,

    /// <summary><c>~{n}</c>, which may hold NUL (RFC 3516).</summary>
    Literal8,
}

/// <summary>The name of a FETCH item with a section: <c>BODY[HEADER.FIELDS (SUBJECT)]&lt;0&gt;</c>.</summary>
/// <param name="Name">What stands before the bracket, in capitals.</param>
/// <param name="Section">What stands within the brackets.</param>
/// <param name="Origin">The first octet of a partial fetch, or null.</param>
public sealed record ImapSection(ReadOnlyMemory<byte> Raw, int Offset, string Name, ImmutableArray<ImapValue> Section, ulong? Origin)
    : ImapValue(Raw, Offset);

public sealed record ImapList(ReadOnlyMemory<byte> Raw, int Offset, ImmutableArray<ImapValue> Items) : ImapValue(Raw, Offset);
