using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using ConformTest.ReferenceServer.Imap.Parsing;

namespace ConformTest.ReferenceServer.Imap.Responses;

/// <summary>Writes values in their wire form.</summary>
internal static class ValueEncoder
{
    /// <summary>Longer strings go as literals, which a client can read without looking at each octet.</summary>
    private const int LongestQuoted = 1000;

    private static readonly SearchValues<byte> NeverQuoted = SearchValues.Create("\r\n\0"u8);
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\"\\"u8);

    public static void Write(IBufferWriter<byte> output, ImapValue value, ImapRevision revision)
    {
        switch (value)
        {
            case AtomValue atom:
                ResponseEncoder.WriteText(output, atom.Text);
                break;
            case NumberValue number:
                WriteNumber(output, number.Value);
                break;
            case StringValue text:
                WriteString(output, text.Octets.Span, revision);
                break;
            case LiteralValue literal:
                WriteLiteral(output, WithoutNul(literal.Octets).Span, "{"u8);
                break;
            case BinaryValue binary:
                if (binary.Octets.Span.Contains((byte)0)) WriteLiteral(output, binary.Octets.Span, "~{"u8);
                else WriteString(output, binary.Octets.Span, revision);
                break;
            case MailboxValue mailbox:
                WriteMailbox(output, mailbox.Name, revision);
                break;
            case ListValue list:
                WriteList(output, list, revision);
                break;
            default:
                throw new ArgumentException($"no wire form for {value.GetType().Name}", nameof(value));
        }
    }

    public static void WriteNumber(IBufferWriter<byte> output, long value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(20), out var written);
        output.Advance(written);
    }

    /// <summary>The announcement of a literal.</summary>
    public static void WriteLiteralHeader(IBufferWriter<byte> output, long octets, ReadOnlySpan<byte> opening)
    {
        output.Write(opening);
        WriteNumber(output, octets);
        output.Write("}\r\n"u8);
    }

    /// <summary>
    /// No literal may have NUL (RFC 9051 section 4.3). A message that has some all the same is shown with another octet in
    /// their place, so that all counts stay true; BINARY shows them as they are.
    /// </summary>
    public static ReadOnlyMemory<byte> WithoutNul(ReadOnlyMemory<byte> octets)
    {
        if (!octets.Span.Contains((byte)0)) return octets;
        var shown = octets.ToArray();
        shown.AsSpan().Replace((byte)0, (byte)0x80);
        return shown;
    }

    private static void WriteLiteral(IBufferWriter<byte> output, ReadOnlySpan<byte> octets, ReadOnlySpan<byte> opening)
    {
        WriteLiteralHeader(output, octets.Length, opening);
        output.Write(octets);
    }

    private static void WriteString(IBufferWriter<byte> output, ReadOnlySpan<byte> octets, ImapRevision revision)
    {
        var quotable = octets.Length <= LongestQuoted && !octets.ContainsAny(NeverQuoted)
            && (Ascii.IsValid(octets) || (revision == ImapRevision.Rev2 && Utf8.IsValid(octets)));
        if (!quotable)
        {
            WriteLiteral(output, octets.Contains((byte)0) ? WithoutNul(octets.ToArray()).Span : octets, "{"u8);
            return;
        }

        output.Write("\""u8);
        while (true)
        {
            var stop = octets.IndexOfAny(Escaped);
            if (stop < 0) break;
            output.Write(octets[..stop]);
            output.Write("\\"u8);
            output.Write(octets.Slice(stop, 1));
            octets = octets[(stop + 1)..];
        }

        output.Write(octets);
        output.Write("\""u8);
    }

    // mailbox = "INBOX" / astring
    private static void WriteMailbox(IBufferWriter<byte> output, string name, ImapRevision revision)
    {
        var wire = Encoding.UTF8.GetBytes(revision == ImapRevision.Rev1 ? ModifiedUtf7.Encode(name) : name);
        if (wire.Length > 0 && !wire.AsSpan().ContainsAnyExcept(CharClasses.AStringChar) && !Ascii.EqualsIgnoreCase(wire, "NIL"u8)) output.Write(wire);
        else WriteString(output, wire, revision);
    }

    private static void WriteList(IBufferWriter<byte> output, ListValue list, ImapRevision revision)
    {
        if (list.Form != ListForm.Bare) output.Write("("u8);
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0 && list.Form == ListForm.Spaced) output.Write(" "u8);
            Write(output, list.Items[i], revision);
        }

        if (list.Form != ListForm.Bare) output.Write(")"u8);
    }
}
