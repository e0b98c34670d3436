using System.Text;

namespace ConformTest.ReferenceServer.Imap.Responses;

/// <summary>A piece of a response before it is encoded.</summary>
internal abstract record ImapValue
{
    /// <summary>NIL.</summary>
    public static readonly ImapValue Nil = new AtomValue("NIL");

    public static ImapValue Atom(string text) => new AtomValue(text);

    public static ImapValue Number(long value) => new NumberValue(value);

    /// <summary>nstring: NIL for null, else quoted or a literal, whichever can carry it.</summary>
    public static ImapValue NString(ReadOnlyMemory<byte>? octets) => octets is { } present ? new StringValue(present) : Nil;

    public static ImapValue String(ReadOnlyMemory<byte> octets) => new StringValue(octets);

    public static ImapValue String(string text) => new StringValue(Encoding.UTF8.GetBytes(text));

    public static ImapValue List(params IReadOnlyList<ImapValue> items) => new ListValue(items, ListForm.Spaced);

    public static ImapValue List(IEnumerable<string> atoms) => new ListValue([.. atoms.Select(Atom)], ListForm.Spaced);
}

/// <summary>Text that is written as it is.</summary>
internal sealed record AtomValue(string Text) : ImapValue;

/// <summary>A number.</summary>
internal sealed record NumberValue(long Value) : ImapValue;

/// <summary>A string, written quoted where that is possible and short.</summary>
internal sealed record StringValue(ReadOnlyMemory<byte> Octets) : ImapValue;

/// <summary>A string that is always written as a literal, such as a message.</summary>
internal sealed record LiteralValue(ReadOnlyMemory<byte> Octets) : ImapValue;

/// <summary>A string that may have NUL; written as literal8 then (RFC 9051 section 4.3.2).</summary>
internal sealed record BinaryValue(ReadOnlyMemory<byte> Octets) : ImapValue;

/// <summary>A mailbox name, whose wire form depends on the session.</summary>
internal sealed record MailboxValue(string Name) : ImapValue;

/// <summary>How a list is written.</summary>
internal enum ListForm
{
    /// <summary>In parentheses, with spaces.</summary>
    Spaced,

    /// <summary>In parentheses, without spaces, as lists of addresses are.</summary>
    Joined,

    /// <summary>No parentheses and no spaces, as the parts of a multipart body are.</summary>
    Bare,
}

/// <summary>Several values.</summary>
internal sealed record ListValue(IReadOnlyList<ImapValue> Items, ListForm Form) : ImapValue;
