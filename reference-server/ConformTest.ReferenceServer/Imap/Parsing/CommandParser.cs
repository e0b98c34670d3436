using System.Buffers;
using System.Text;

namespace ConformTest.ReferenceServer.Imap.Parsing;

/// <summary>
/// Reads a command from left to right. Each function reads the ABNF rule that it is named after and fails with
/// <see cref="ImapSyntaxException"/> where the rule does.
/// </summary>
internal sealed partial class CommandParser(CommandText text, ImapRevision revision)
{
    private int _line;
    private int _at;
    private ReadOnlyMemory<byte> _current = text.Lines[0];

    /// <summary>Decides whether quoted strings and mailbox names are UTF-8.</summary>
    public ImapRevision Revision { get; } = revision;

    /// <summary>What is left of the current line.</summary>
    public ReadOnlySpan<byte> Rest => _current.Span[_at..];

    private bool AtEnd => _at >= _current.Length && _line == text.Lines.Count - 1;

    public bool Next(byte octet) => _at < _current.Length && _current.Span[_at] == octet;

    // SP
    public void Sp()
    {
        if (!TrySkip((byte)' ')) throw Fail("SP", "a single space is needed");
    }

    public bool TrySp() => TrySkip((byte)' ');

    // CRLF: nothing may follow, not even a space.
    public void Crlf()
    {
        if (!AtEnd) throw Fail("CRLF", "the command should end here");
    }

    public void Skip(byte octet)
    {
        if (!TrySkip(octet)) throw Fail($"\"{(char)octet}\"", "it is missing");
    }

    /// <summary>Passes over the rest of the line, which the caller has read from <see cref="Rest"/>.</summary>
    public void SkipLine() => _at = _current.Length;

    public bool TrySkip(byte octet)
    {
        if (!Next(octet)) return false;
        _at++;
        return true;
    }

    // tag = 1*<any ASTRING-CHAR except "+">; only a whole word can be one.
    public string Tag()
    {
        var tag = Run(CharClasses.TagChar, "tag");
        return Rest.IsEmpty || Next((byte)' ') ? Ascii(tag) : throw Fail("tag", "this cannot stand in a tag");
    }

    // atom = 1*ATOM-CHAR
    public string Atom(string rule = "atom") => Ascii(Run(CharClasses.AtomChar, rule));

    /// <summary>Reads a keyword if it is the next one, without case; the word must not go on.</summary>
    public bool TryWord(string word)
    {
        var rest = Rest;
        if (rest.Length < word.Length || !System.Text.Ascii.EqualsIgnoreCase(rest[..word.Length], word)) return false;
        if (rest.Length > word.Length && CharClasses.AtomChar.Contains(rest[word.Length]) && rest[word.Length] != '[') return false;
        _at += word.Length;
        return true;
    }

    // number = 1*DIGIT, below 2^32
    public uint Number(string rule = "number")
    {
        var value = Number64(rule);
        return value <= uint.MaxValue ? (uint)value : throw Fail(rule, "it passes 32 bits");
    }

    // number64 = 1*DIGIT, below 2^63
    public long Number64(string rule = "number64")
    {
        var digits = Run(CharClasses.Digit, rule);
        var value = 0L;
        foreach (var digit in digits)
        {
            if (value > (long.MaxValue - 9) / 10) throw Fail(rule, "it passes 63 bits");
            value = value * 10 + (digit - '0');
        }

        return value;
    }

    // nz-number = digit-nz *DIGIT
    public uint NzNumber(string rule = "nz-number")
    {
        if (Next((byte)'0')) throw Fail(rule, "it must not start with zero");
        return Number(rule);
    }

    public ImapSyntaxException Fail(string rule, string explanation) => new(rule, _line, _at, explanation);

    private ReadOnlySpan<byte> Run(SearchValues<byte> members, string rule)
    {
        var rest = Rest;
        var length = rest.IndexOfAnyExcept(members);
        if (length < 0) length = rest.Length;
        if (length == 0) throw Fail(rule, rest.IsEmpty ? "the line ends before it" : "another character stands here");
        _at += length;
        return rest[..length];
    }

    private static string Ascii(ReadOnlySpan<byte> octets) => Encoding.ASCII.GetString(octets);
}
