using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>The parts of a message at its top level (RFC 2046 section 5.1), as far as scripts look at them.</summary>
internal static class MimeParts
{
    /// <summary>Type, header section and decoded content of each part; none for a message that is not multipart.</summary>
    public static IReadOnlyList<(string Type, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Content)> Of(ReadOnlyMemory<byte> message)
    {
        var (head, body) = MessageFunctions.Split(message);
        var type = Encoding.Latin1.GetString(MessageFunctions.Header(head.Span, "Content-Type").Span);
        if (!MediaType(type).StartsWith("multipart/", StringComparison.Ordinal) || Parameter(type, "boundary") is not { Length: > 0 } boundary)
            return [];
        List<(string, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>)> parts = [];
        foreach (var part in Cut(body, Encoding.Latin1.GetBytes("--" + boundary)))
        {
            var (fields, content) = MessageFunctions.Split(part);
            var encoding = Encoding.Latin1.GetString(MessageFunctions.Header(fields.Span, "Content-Transfer-Encoding").Span).ToLowerInvariant();
            var declared = MediaType(Encoding.Latin1.GetString(MessageFunctions.Header(fields.Span, "Content-Type").Span));
            parts.Add((declared.Length == 0 ? "text/plain" : declared, fields, Decode(content, encoding)));
        }

        return parts;
    }

    /// <summary>Type and subtype in lower case; empty when the field is.</summary>
    private static string MediaType(string field) => WithoutComments(field).Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>A parameter's value without its quotes; null when it is not there.</summary>
    private static string? Parameter(string field, string name)
    {
        field = WithoutComments(field);
        for (var at = field.IndexOf(';'); at >= 0 && at < field.Length;)
        {
            var equals = field.IndexOf('=', at);
            if (equals < 0)
                return null;
            var key = field[(at + 1)..equals].Trim();
            var end = equals + 1;
            var value = new StringBuilder();
            var isQuoted = false;
            for (; end < field.Length && (isQuoted || field[end] != ';'); end++)
            {
                if (field[end] == '"')
                    isQuoted = !isQuoted;
                else if (field[end] == '\\' && isQuoted && end + 1 < field.Length)
                    value.Append(field[++end]);
                else
                    value.Append(field[end]);
            }

            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value.ToString().Trim();
            at = end;
        }

        return null;
    }

    /// <summary>The text without what stands in parentheses outside of quotes (RFC 5322 section 3.2.2).</summary>
    public static string WithoutComments(string text)
    {
        var plain = new StringBuilder(text.Length);
        var (depth, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && (isQuoted || depth > 0))
            {
                if (depth == 0)
                    plain.Append(text[i]).Append(text[i + 1]);
                i++;
            }
            else if (text[i] == '"' && depth == 0)
            {
                isQuoted = !isQuoted;
                plain.Append('"');
            }
            else if (text[i] == '(' && !isQuoted)
                depth++;
            else if (text[i] == ')' && depth > 0)
                depth--;
            else if (depth == 0)
                plain.Append(text[i]);
        }

        return plain.ToString().Trim();
    }

    /// <summary>What stands between the delimiter lines; the CRLF in front of one belongs to it.</summary>
    private static List<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> body, byte[] delimiter)
    {
        List<ReadOnlyMemory<byte>> parts = [];
        var start = -1;
        for (var line = 0; line < body.Length;)
        {
            var length = body.Span[line..].IndexOf("\r\n"u8);
            var end = length < 0 ? body.Length : line + length + 2;
            var text = body.Span[line..end];
            if (text.StartsWith(delimiter) && text[delimiter.Length..].TrimEnd(" \t\r\n"u8) is var rest && (rest.IsEmpty || rest.SequenceEqual("--"u8)))
            {
                if (start >= 0)
                    parts.Add(body[start..Math.Max(start, line - 2)]);
                if (!rest.IsEmpty)
                    return parts;
                start = end;
            }

            line = end;
        }

        if (start >= 0)
            parts.Add(body[start..]);
        return parts;
    }

    private static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> content, string encoding) => encoding switch
    {
        "base64" => FromBase64(Encoding.Latin1.GetString(content.Span)) ?? content,
        "quoted-printable" => FromQuotedPrintable(content.Span),
        _ => content,
    };

    private static byte[]? FromBase64(string text)
    {
        var octets = new byte[text.Length];
        return Convert.TryFromBase64String(text, octets, out var count) ? octets[..count] : null;
    }

    private static byte[] FromQuotedPrintable(ReadOnlySpan<byte> text)
    {
        using var plain = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text[i..];
            if (rest[0] != (byte)'=')
                plain.WriteByte(rest[0]);
            else if (rest.StartsWith("=\r\n"u8))
                i += 2;
            else if (rest.Length > 2 && char.IsAsciiHexDigit((char)rest[1]) && char.IsAsciiHexDigit((char)rest[2]))
            {
                plain.WriteByte(Convert.ToByte(Encoding.ASCII.GetString(rest.Slice(1, 2)), 16));
                i += 2;
            }
            else
                plain.WriteByte(rest[0]);
        }

        return plain.ToArray();
    }
}
