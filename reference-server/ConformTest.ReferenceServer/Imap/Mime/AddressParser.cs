using System.Buffers;

namespace ConformTest.ReferenceServer.Imap.Mime;

/// <summary>Reads address lists (RFC 5322 sections 3.4 and 4.4). What follows no grammar becomes a mailbox without a host.</summary>
internal sealed class AddressParser
{
    private static readonly SearchValues<byte> WordEnd = SearchValues.Create("()<>@,;:\\\"[] \t\r\n"u8);
    private readonly ReadOnlyMemory<byte> _text;
    private int _at;
    private ReadOnlyMemory<byte>? _comment;

    private AddressParser(ReadOnlyMemory<byte> text) => _text = text;

    /// <summary>All addresses of a field value.</summary>
    public static IReadOnlyList<Address> Parse(ReadOnlyMemory<byte> value)
    {
        List<Address> addresses = [];
        new AddressParser(value).List(addresses);
        return addresses;
    }

    private byte? Peek()
    {
        SkipBlanks();
        return _at < _text.Length ? _text.Span[_at] : null;
    }

    // address-list = (address *("," address)); address = mailbox / group
    private void List(List<Address> addresses)
    {
        var inGroup = false;
        while (true)
        {
            _comment = null;
            var next = Peek();
            if (next is null) break;
            if (next is (byte)',')
            {
                _at++;
                continue;
            }

            if (next is (byte)';')
            {
                _at++;
                if (inGroup) addresses.Add(Address.GroupEnd);
                inGroup = false;
                continue;
            }

            var words = Words();
            switch (Peek())
            {
                case (byte)':' when !inGroup:
                    _at++;
                    addresses.Add(Address.GroupStart(Phrase(words)));
                    inGroup = true;
                    break;
                case (byte)'<':
                    addresses.Add(AngleAddr(words));
                    break;
                case (byte)'@':
                    addresses.Add(Bare(words, AtDomain()));
                    break;
                default:
                    if (words.Count > 0) addresses.Add(Bare(words, Array.Empty<byte>()));
                    // A character that fits nowhere must still be passed.
                    else if (_at < _text.Length) _at++;
                    break;
            }
        }

        if (inGroup) addresses.Add(Address.GroupEnd);
    }

    // angle-addr = "<" [obs-route] addr-spec ">"
    private Address AngleAddr(List<ReadOnlyMemory<byte>> phrase)
    {
        ReadOnlyMemory<byte>? name = phrase.Count > 0 ? Phrase(phrase) : (ReadOnlyMemory<byte>?)null;
        _at++;
        ReadOnlyMemory<byte>? route = null;
        if (Peek() == '@') route = Route();
        var local = Words();
        ReadOnlyMemory<byte> host = Peek() == '@' ? AtDomain() : Array.Empty<byte>();
        SkipTo((byte)'>');
        Peek();
        return new(name ?? _comment, route, Local(local), host);
    }

    // obs-route = "@" domain *("," "@" domain) ":"
    private ReadOnlyMemory<byte> Route()
    {
        var start = _at;
        var colon = _text.Span[_at..].IndexOf((byte)':');
        var end = _text.Span[_at..].IndexOf((byte)'>');
        if (colon < 0 || (end >= 0 && end < colon)) return Array.Empty<byte>();
        _at += colon + 1;
        return _text.Slice(start, colon);
    }

    private Address Bare(List<ReadOnlyMemory<byte>> words, ReadOnlyMemory<byte> host)
    {
        Peek();
        return new(_comment, null, Local(words), host);
    }

    private ReadOnlyMemory<byte> AtDomain()
    {
        _at++;
        using var domain = new MemoryStream();
        while (Peek() is { } next)
        {
            if (next == '[') domain.Write(DomainLiteral().Span);
            else if (Atom() is { IsEmpty: false } atom) domain.Write(atom.Span);
            else break;
            // Two words without a dot between them are two things.
            if (Peek() is not ((byte)'.' or (byte)'[') && !(domain.Length > 0 && domain.GetBuffer()[domain.Length - 1] == '.')) break;
        }

        return domain.ToArray();
    }

    private ReadOnlyMemory<byte> DomainLiteral()
    {
        var end = _text.Span[_at..].IndexOf((byte)']');
        var literal = _text.Slice(_at, end < 0 ? _text.Length - _at : end + 1);
        _at += literal.Length;
        return literal;
    }

    private List<ReadOnlyMemory<byte>> Words()
    {
        List<ReadOnlyMemory<byte>> words = [];
        while (Peek() is { } next)
        {
            var word = next == '"' ? QuotedString() : Atom();
            if (word.IsEmpty && next != '"') break;
            words.Add(word);
        }

        return words;
    }

    private ReadOnlyMemory<byte> Atom()
    {
        var rest = _text.Span[_at..];
        var length = rest.IndexOfAny(WordEnd);
        if (length < 0) length = rest.Length;
        _at += length;
        return _text.Slice(_at - length, length);
    }

    private ReadOnlyMemory<byte> QuotedString()
    {
        var scanner = new MimeScanner(_text[_at..]);
        var value = scanner.QuotedString();
        _at += scanner.Position;
        return value;
    }

    private void SkipTo(byte end)
    {
        var found = _text.Span[_at..].IndexOf(end);
        _at = found < 0 ? _text.Length : _at + found + 1;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (_text.Span[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                _at++;
                continue;
            }

            if (_text.Span[_at] != '(') return;
            var scanner = new MimeScanner(_text[_at..]);
            var comment = scanner.Comment();
            if (!comment.IsEmpty) _comment = comment;
            _at += scanner.Position;
        }
    }

    private static ReadOnlyMemory<byte> Phrase(List<ReadOnlyMemory<byte>> words) => Join(words, (_, _) => true);

    private static ReadOnlyMemory<byte> Local(List<ReadOnlyMemory<byte>> words) =>
        Join(words, (left, right) => !left.Span.EndsWith("."u8) && !right.Span.StartsWith("."u8));

    private static ReadOnlyMemory<byte> Join(
        List<ReadOnlyMemory<byte>> words, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>, bool> spaced)
    {
        if (words.Count == 1) return words[0];
        using var joined = new MemoryStream();
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0 && spaced(words[i - 1], words[i])) joined.WriteByte((byte)' ');
            joined.Write(words[i].Span);
        }

        return joined.ToArray();
    }
}
