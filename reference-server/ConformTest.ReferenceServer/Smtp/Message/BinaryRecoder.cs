using System.Runtime.InteropServices;
using System.Text;
using ConformTest.ReferenceServer.Imap.Mime;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>
/// Makes a binary message (RFC 3030 section 3) into one of lines. POP3 and IMAP's BODY[] cannot show a NUL, a bare CR or a bare LF, so
/// binary parts that have one are put into base64: no bit is lost, and every reader can decode them. What is relayed is said to be 8bit
/// besides, since it travels without BODY=BINARYMIME.
/// </summary>
internal sealed class BinaryRecoder(byte[] message, int lineLimit, BinaryWay way)
{
    private static readonly byte[] Base64 = "Content-Transfer-Encoding: base64\r\n"u8.ToArray();
    private static readonly byte[] EightBit = "Content-Transfer-Encoding: 8bit\r\n"u8.ToArray();

    private readonly List<(int Start, int End, byte[] By)> _pieces = [];

    /// <summary>The message in lines, or null when a NUL, a bare CR or a bare LF stands elsewhere than in the body of a part.</summary>
    public byte[]? Recode()
    {
        Collect(MimeParser.Parse(message));
        var recoded = new MemoryStream(message.Length * 3 / 2);
        var at = 0;
        foreach (var (start, end, by) in _pieces.OrderBy(piece => piece.Start))
        {
            recoded.Write(message.AsSpan(at, start - at));
            recoded.Write(by);
            at = end;
        }

        recoded.Write(message.AsSpan(at));
        var whole = recoded.ToArray();
        return (ContentCheck.Of(whole, lineLimit) & ~ContentProblems.LongLine) == ContentProblems.None ? whole : null;
    }

    private void Collect(MimePart part)
    {
        if (part.Message is not null) Collect(part.Message);
        foreach (var child in part.Children) Collect(child);
        var field = part.Header.Find("Content-Transfer-Encoding"u8);
        if (part.Message is not null || part.IsMultipart || ContentCheck.Of(part.Body.Span, lineLimit) == ContentProblems.None)
        {
            if (way == BinaryWay.Elsewhere && Is(field, "binary"u8)) Replace(field!.Value.Raw, EightBit);
            return;
        }

        // A part that says less than binary, or nothing, does not hold such octets (RFC 2045 section 6.2): it is taken for what it is.
        if (field is { } label && (Is(field, "binary"u8) || Is(field, "8bit"u8) || Is(field, "7bit"u8))) Replace(label.Raw, Base64);
        else if (field is null && part.Header.Octets.Span.EndsWith("\r\n"u8)) Replace(part.Header.Octets[^2..], [.. Base64, .. "\r\n"u8]);
        else return;
        var text = Convert.ToBase64String(part.Body.Span, Base64FormattingOptions.InsertLineBreaks);
        // The line end in front of a boundary belongs to the boundary (RFC 2046 section 5.1.1).
        var isLast = Start(part.Body) + part.Body.Length == message.Length;
        Replace(part.Body, Encoding.ASCII.GetBytes(isLast ? text + "\r\n" : text));
    }

    private void Replace(ReadOnlyMemory<byte> slice, byte[] by) => _pieces.Add((Start(slice), Start(slice) + slice.Length, by));

    private static bool Is(HeaderField? field, ReadOnlySpan<byte> encoding) =>
        field is { } known && Ascii.EqualsIgnoreCase(new MimeScanner(known.Unfolded).Token().Span, encoding);

    // All octets of the parts are slices of the one message.
    private static int Start(ReadOnlyMemory<byte> slice) => MemoryMarshal.TryGetArray(slice, out var segment) ? segment.Offset : 0;
}

/// <summary>Where a binary message goes.</summary>
internal enum BinaryWay
{
    Mailbox,
    Elsewhere,
}
