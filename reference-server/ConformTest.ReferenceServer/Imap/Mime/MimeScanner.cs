using System.Buffers;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>Reads structured header values (RFC 2045 section 5.1, RFC 5322 section 3.2); white space and comments are passed over.</summary>
internal sealed class MimeScanner(ReadOnlyMemory<byte> text)
{
    private const int DeepestComment = 50;

    private static readonly SearchValues<byte> TokenEnd = SearchValues.Create("()<>@,;:\\\"/[]?= \t\r\n"u8);
    private int _at;

    /// <summary>How many octets were read.</summary>
    public int Position => _at;

    public bool AtEnd
    {
        get
        {
            SkipBlanks();
            return _at >= text.Length;
        }
    }

    // token := 1*<any CHAR except SPACE, CTLs, or tspecials>
    public ReadOnlyMemory<byte> Token()
    {
        SkipBlanks();
        var rest = text.Span[_at..];
        var length = rest.IndexOfAny(TokenEnd);
        if (length < 0) length = rest.Length;
        var token = text.Slice(_at, length);
        _at += length;
        return token;
    }

    // value := token / quoted-string; what mailers write without quotes is taken up to the next semicolon or space.
    public ReadOnlyMemory<byte> Value()
    {
        SkipBlanks();
        if (_at < text.Length && text.Span[_at] == '"') return QuotedString();
        var rest = text.Span[_at..];
        var length = rest.IndexOfAny("; \t\r\n"u8);
        if (length < 0) length = rest.Length;
        var value = text.Slice(_at, length);
        _at += length;
        return value;
    }

    public ReadOnlyMemory<byte> QuotedString()
    {
        var value = new byte[text.Length - _at];
        var length = 0;
        var span = text.Span;
        for (_at++; _at < span.Length && span[_at] != '"'; _at++)
        {
            if (span[_at] == '\\' && _at + 1 < span.Length) _at++;
            if (span[_at] is not ((byte)'\r' or (byte)'\n')) value[length++] = span[_at];
        }

        _at = Math.Min(_at + 1, span.Length);
        return value.AsMemory(0, length);
    }

    public bool TrySkip(byte octet)
    {
        SkipBlanks();
        if (_at >= text.Length || text.Span[_at] != octet) return false;
        _at++;
        return true;
    }

    /// <summary>Goes behind the next octet of this value, or to the end.</summary>
    public void SkipPast(byte octet)
    {
        var found = text.Span[_at..].IndexOf(octet);
        _at = found < 0 ? text.Length : _at + found + 1;
    }

    /// <summary>Reads the comment that starts here and gives its text.</summary>
    public ReadOnlyMemory<byte> Comment()
    {
        var start = _at + 1;
        SkipComment(text.Span);
        var end = text.Span[_at - 1] == ')' ? _at - 1 : _at;
        return end > start ? HeaderText.Unfold(text[start..end]) : default;
    }

    /// <summary>Passes over white space and comments.</summary>
    public void SkipBlanks()
    {
        var span = text.Span;
        while (_at < span.Length)
        {
            if (span[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
            else if (span[_at] == '(') SkipComment(span);
            else return;
        }
    }

    private void SkipComment(ReadOnlySpan<byte> span)
    {
        var depth = 0;
        for (; _at < span.Length; _at++)
        {
            if (span[_at] == '\\') _at++;
            else if (span[_at] == '(' && depth < DeepestComment) depth++;
            else if (span[_at] == ')' && --depth == 0) break;
        }

        _at = Math.Min(_at + 1, span.Length);
    }
}
