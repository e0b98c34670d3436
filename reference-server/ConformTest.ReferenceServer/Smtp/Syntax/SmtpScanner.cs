using System.Buffers;
using System.Text;

namespace ConformTest.ReferenceServer.Smtp.Syntax;

/// <summary>Reads the argument clauses of RFC 5321 section 4.1.2, with non-ASCII text where RFC 6531 section 3.3 adds it.</summary>
internal ref struct SmtpScanner(ReadOnlySpan<byte> text)
{
    private static readonly SearchValues<byte> Atext =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~"u8);

    private const int LongestLabel = 63;
    private const int LongestDomain = 255;

    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    public readonly bool AtEnd => _at == _text.Length;

    public readonly ReadOnlySpan<byte> Rest => _text[_at..];

    private readonly byte Next => _at < _text.Length ? _text[_at] : (byte)0;

    public bool Take(byte octet)
    {
        if (_at >= _text.Length || _text[_at] != octet) return false;
        _at++;
        return true;
    }

    /// <summary>Takes a word in any case.</summary>
    public bool TakeWord(string word)
    {
        if (Rest.Length < word.Length || !Ascii.EqualsIgnoreCase(Rest[..word.Length], word)) return false;
        _at += word.Length;
        return true;
    }

    /// <summary>Reverse-path = Path / "&lt;&gt;"; an empty one is null.</summary>
    public bool TryReversePath(out MailPath? path)
    {
        path = null;
        if (!Rest.StartsWith("<>"u8)) return TryPath(out path);
        _at += 2;
        return true;
    }

    /// <summary>Forward-path, or the word that RCPT adds to it (section 4.1.1.3): "&lt;Postmaster&gt;" / Forward-path.</summary>
    public bool TryForwardPath(out MailPath? path)
    {
        path = null;
        if (!Rest.StartsWith("<"u8) || Rest.Length < 12 || Rest[11] != '>' || !Ascii.EqualsIgnoreCase(Rest[1..11], "postmaster"u8))
            return TryPath(out path);
        path = new(Encoding.ASCII.GetString(Rest[1..11]), "", Encoding.ASCII.GetString(Rest[1..11]));
        _at += 12;
        return true;
    }

    // Path = "<" [ A-d-l ":" ] Mailbox ">"
    private bool TryPath(out MailPath? path)
    {
        path = null;
        return Take((byte)'<') && SkipSourceRoute() && TryMailbox(out path) && Take((byte)'>');
    }

    // A-d-l = At-domain *( "," At-domain ) ; accepted and ignored
    private bool SkipSourceRoute()
    {
        if (Next != '@') return true;
        do
        {
            if (!Take((byte)'@') || !TryDomain(out _)) return false;
        }
        while (Take((byte)','));
        return Take((byte)':');
    }

    /// <summary>Mailbox = Local-part "@" ( Domain / address-literal ).</summary>
    public bool TryMailbox(out MailPath? path)
    {
        path = null;
        var start = _at;
        if (!TryLocalPart(out var local) || !Take((byte)'@') || !TryDomainOrLiteral(out var domain)) return false;
        var whole = _text[start.._at];
        if (!System.Text.Unicode.Utf8.IsValid(whole)) return false;
        path = new(local, domain, Encoding.UTF8.GetString(whole));
        return true;
    }

    public bool TryDomainOrLiteral(out string domain) =>
        Next == '[' ? AddressLiteral.TryTake(_text, ref _at, out domain) : TryDomain(out domain);

    /// <summary>Local-part = Dot-string / Quoted-string, given back without quotes.</summary>
    public bool TryLocalPart(out string local)
    {
        if (Next == '"') return TryQuotedString(out local);
        local = "";
        var start = _at;
        do
        {
            if (!SkipAtom()) return false;
        }
        while (Take((byte)'.'));
        local = Encoding.UTF8.GetString(_text[start.._at]);
        return true;
    }

    private bool SkipAtom()
    {
        var start = _at;
        while (_at < _text.Length && (Atext.Contains(_text[_at]) || _text[_at] >= 0x80)) _at++;
        return _at > start;
    }

    // Quoted-string = DQUOTE *QcontentSMTP DQUOTE
    private bool TryQuotedString(out string local)
    {
        var octets = new ArrayBufferWriter<byte>();
        local = "";
        _at++;
        while (_at < _text.Length && _text[_at] != '"')
        {
            if (_text[_at] == '\\' && (++_at == _text.Length || _text[_at] >= 0x7f)) return false;
            if (_text[_at] is < 0x20 or 0x7f) return false;
            octets.Write(_text.Slice(_at++, 1));
        }

        local = Encoding.UTF8.GetString(octets.WrittenSpan);
        return Take((byte)'"');
    }

    // Domain = sub-domain *("." sub-domain), with the longest labels and names that the DNS has (RFC 1035 section 2.3.4)
    public bool TryDomain(out string domain)
    {
        domain = "";
        var start = _at;
        do
        {
            var label = _at;
            while (_at < _text.Length && (char.IsAsciiLetterOrDigit((char)_text[_at]) || _text[_at] is (byte)'-' or >= 0x80)) _at++;
            if (_at == label || _at - label > LongestLabel || _text[label] == '-' || _text[_at - 1] == '-') return false;
        }
        while (Take((byte)'.'));
        if (_at - start > LongestDomain) return false;
        domain = Encoding.UTF8.GetString(_text[start.._at]);
        return true;
    }
}
