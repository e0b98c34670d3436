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

    /// <summary>The message in lines, or null when what is no text stands elsewhere than in a part labelled binary.</summary>
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
        return ContentCheck.Of(whole, lineLimit) == ContentProblems.None ? whole : null;
    }

    private void Collect(MimePart part)
    {
        if (part.Message is not null) Collect(part.Message);
        foreach (var child in part.Children) Collect(child);
        if (part.Header.Find("Content-Transfer-Encoding"u8) is not { } field || !IsBinary(field)) return;
        if (part.Message is not null || part.IsMultipart || ContentCheck.Of(part.Body.Span, lineLimit) == ContentProblems.None)
        {
            if (way == BinaryWay.Elsewhere) Replace(field.Raw, EightBit);
            return;
        }

        Replace(field.Raw, Base64);
        var text = Convert.ToBase64String(part.Body.Span, Base64FormattingOptions.InsertLineBreaks);
        // The line end in front of a boundary belongs to the boundary (RFC 2046 section 5.1.1).
        var isLast = Start(part.Body) + part.Body.Length == message.Length;
        Replace(part.Body, Encoding.ASCII.GetBytes(isLast ? text + "\r\n" : text));
    }

    private void Replace(ReadOnlyMemory<byte> slice, byte[] by) => _pieces.Add((Start(slice), Start(slice) + slice.Length, by));

    private static bool IsBinary(HeaderField field) => Ascii.EqualsIgnoreCase(new MimeScanner(field.Unfolded).Token().Span, "binary"u8);

    // All octets of the parts are slices of the one message.
    private static int Start(ReadOnlyMemory<byte> slice) => MemoryMarshal.TryGetArray(slice, out var segment) ? segment.Offset : 0;
}

/// <summary>Where a binary message goes.</summary>
internal enum BinaryWay
{
    Mailbox,
    Elsewhere,
}
