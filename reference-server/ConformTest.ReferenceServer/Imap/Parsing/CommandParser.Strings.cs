using System.Text;
using System.Text.Unicode;

namespace ConformTest.ReferenceServer.Imap.Parsing;

internal sealed partial class CommandParser
{
    private const string LiteralRule = "literal";

    // astring = 1*ASTRING-CHAR / string
    public ReadOnlyMemory<byte> AString(string rule = "astring")
    {
        if (IsString) return String(rule);
        var start = _at;
        Run(CharClasses.AStringChar, rule);
        return _current[start.._at];
    }

    // string = quoted / literal
    public ReadOnlyMemory<byte> String(string rule = "string") =>
        Next((byte)'"') ? Quoted() : Next((byte)'{') ? Literal().Octets : throw Fail(rule, "a quoted string or a literal is needed");

    // nstring = string / nil
    public ReadOnlyMemory<byte>? NString(string rule = "nstring") => TryWord("NIL") ? null : String(rule);

    /// <summary>An astring that is text: UTF-8, which in IMAP4rev1 happens to be ASCII.</summary>
    public string TextAString(string rule) => Utf8Text(AString(rule), rule);

    public string Utf8Text(ReadOnlyMemory<byte> octets, string rule) =>
        Utf8.IsValid(octets.Span) ? Encoding.UTF8.GetString(octets.Span) : throw Fail(rule, "it is not UTF-8");

    // quoted = DQUOTE *QUOTED-CHAR DQUOTE
    public ReadOnlyMemory<byte> Quoted()
    {
        Skip((byte)'"');
        var start = _at;
        byte[]? unescaped = null;
        var length = 0;
        while (true)
        {
            var rest = Rest;
            var stop = rest.IndexOfAny(CharClasses.QuotedEnd);
            if (stop < 0) throw Fail("quoted", "it is not closed");
            if (unescaped is not null) rest[..stop].CopyTo(unescaped.AsSpan(length));
            length += stop;
            _at += stop;
            if (rest[stop] == '"') break;
            if (rest[stop] != '\\' || rest.Length < stop + 2 || rest[stop + 1] is not ((byte)'"' or (byte)'\\'))
                throw Fail("QUOTED-CHAR", "this cannot stand in a quoted string");
            if (unescaped is null)
            {
                unescaped = new byte[_current.Length - start];
                _current.Span[start.._at].CopyTo(unescaped);
            }

            unescaped[length++] = rest[stop + 1];
            _at += 2;
        }

        var octets = unescaped is null ? _current[start.._at] : unescaped.AsMemory(0, length);
        _at++;
        // UTF8-2 and longer came with IMAP4rev2; before, TEXT-CHAR is seven bits wide.
        if (!Ascii7(octets.Span) && (Revision == ImapRevision.Rev1 || !Utf8.IsValid(octets.Span)))
            throw Fail("QUOTED-CHAR", Revision == ImapRevision.Rev1 ? "eight-bit text needs a literal" : "it is not UTF-8");
        return octets;
    }

    // literal = "{" number64 ["+"] "}" CRLF *CHAR8
    public Literal Literal()
    {
        var literal = AnyLiteral();
        return literal.Form == LiteralForm.Plain ? literal : throw Fail(LiteralRule, "a binary literal is not allowed here");
    }

    // literal / literal8
    public Literal AnyLiteral()
    {
        if (_line >= text.Literals.Count || !(Next((byte)'{') || Rest.StartsWith("~{"u8))) throw Fail(LiteralRule, "a literal is needed");
        if (!LiteralHeader.TryRead(_current.Span, out var header) || header.Start != _at) throw Fail(LiteralRule, "its header must end the line");
        var literal = text.Literals[_line];
        _current = text.Lines[++_line];
        _at = 0;
        if (literal.Form == LiteralForm.Plain && literal.Octets.Span.Contains((byte)0))
            throw Fail("CHAR8", "NUL cannot stand in a literal");
        return literal;
    }

    private bool IsString => Next((byte)'"') || Next((byte)'{');

    private static bool Ascii7(ReadOnlySpan<byte> octets) => System.Text.Ascii.IsValid(octets);
}
