using System.Text;
using ConformTest.ReferenceServer.Imap.Mime;

namespace ConformTest.ReferenceServer.Imap.Searching;

/// <summary>Whether the headers of parts count as text: for TEXT they do, for BODY not (RFC 9051 section 6.4.4).</summary>
internal enum PartHeaders
{
    Ignored,
    Searched,
}

/// <summary>Looks for text in decoded headers and bodies, without case.</summary>
internal static class TextSearch
{
    public static bool InHeader(MimeHeader header, string text)
    {
        if (text.Length == 0) return true;
        foreach (var field in header.Fields)
        {
            if (Contains($"{Encoding.Latin1.GetString(field.Name.Span)}: {EncodedWords.Decode(field.Unfolded.Span)}", text)) return true;
        }

        return false;
    }

    public static bool InBody(MimePart part, string text, PartHeaders headers)
    {
        if (text.Length == 0) return true;
        foreach (var child in part.Children)
        {
            if (headers == PartHeaders.Searched && InHeader(child.Header, text)) return true;
            if (InBody(child, text, headers)) return true;
        }

        if (part.IsMultipart) return false;
        // The header of a message within the message is body to the outer one.
        if (part.Message is { } inner) return InHeader(inner.Header, text) || InBody(inner, text, headers);
        return InLeaf(part, text);
    }

    // What is not text only has text in it where no encoding hides that (RFC 9051 lets such parts be left out).
    private static bool InLeaf(MimePart part, string text)
    {
        if (TransferDecoder.Decode(part) is not { } octets) return Contains(Charsets.Decode("", part.Body.Span), text);
        var charset = part.Type.Parameter("charset") is { } name ? Encoding.Latin1.GetString(name.Span) : "";
        return Contains(Charsets.Decode(charset, octets.Span), text);
    }

    private static bool Contains(string within, string text) => within.Contains(text, StringComparison.OrdinalIgnoreCase);
}
