using System.Runtime.InteropServices;
using System.Text;
using ConformTest.ReferenceServer.Imap.Mime;

namespace ConformTest.ReferenceServer.Smtp.Message;

/// <summary>
/// Makes a binary message (RFC 3030 section 3) into one of lines. POP3 and IMAP's BODY[] cannot show a NUL, a bare CR or a bare LF, so
/// binary parts that have one are put into base64: no bit is lost, and every reader can decode them.
/// </summary>
internal static class BinaryRecoder
{
    private static readonly byte[] Label = "Content-Transfer-Encoding: base64\r\n"u8.ToArray();

    /// <summary>The message in lines, or null when what is no text stands elsewhere than in a part labelled binary.</summary>
    public static byte[]? Recode(byte[] message, int lineLimit)
    {
        var pieces = new List<(int Start, int End, byte[] By)>();
        Collect(MimeParser.Parse(message), message.Length, lineLimit, pieces);
        var recoded = new MemoryStream(message.Length * 3 / 2);
        var at = 0;
        foreach (var (start, end, by) in pieces.OrderBy(piece => piece.Start))
        {
            recoded.Write(message.AsSpan(at, start - at));
            recoded.Write(by);
            at = end;
        }

        recoded.Write(message.AsSpan(at));
        var whole = recoded.ToArray();
        return ContentCheck.Of(whole, lineLimit) == ContentProblems.None ? whole : null;
    }

    private static void Collect(MimePart part, int length, int lineLimit, List<(int Start, int End, byte[] By)> pieces)
    {
        if (part.Message is not null) Collect(part.Message, length, lineLimit, pieces);
        foreach (var child in part.Children) Collect(child, length, lineLimit, pieces);
        if (part.Message is not null || part.IsMultipart) return;
        if (part.Header.Find("Content-Transfer-Encoding"u8) is not { } field || !IsBinary(field)) return;
        if (ContentCheck.Of(part.Body.Span, lineLimit) == ContentProblems.None) return;
        pieces.Add((Start(field.Raw), Start(field.Raw) + field.Raw.Length, Label));
        var end = Start(part.Body) + part.Body.Length;
        var text = Convert.ToBase64String(part.Body.Span, Base64FormattingOptions.InsertLineBreaks);
        // The line end in front of a boundary belongs to the boundary (RFC 2046 section 5.1.1).
        pieces.Add((Start(part.Body), end, Encoding.ASCII.GetBytes(end == length ? text + "\r\n" : text)));
    }

    private static bool IsBinary(HeaderField field) => Ascii.EqualsIgnoreCase(new MimeScanner(field.Unfolded).Token().Span, "binary"u8);

    // All octets of the parts are slices of the one message.
    private static int Start(ReadOnlyMemory<byte> slice) => MemoryMarshal.TryGetArray(slice, out var segment) ? segment.Offset : 0;
}
