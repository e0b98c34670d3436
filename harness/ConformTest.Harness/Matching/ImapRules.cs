using System.Buffers;
using System.Globalization;
using ConformTest.Harness.Protocols;

namespace ConformTest.Harness.Matching;

/// <summary>Rules of RFC 9051 and RFC 3501 section 9, and of RFC 7162.</summary>
internal static class ImapRules
{
    private const ulong Largest32 = uint.MaxValue;
    private const ulong Largest63 = long.MaxValue;

    private static readonly SearchValues<byte> AtomChars =
        Abnf.Set(c => c > ' ' && c < 127 && c is not ('(' or ')' or '{' or '%' or '*' or '"' or '\\' or ']'));

    private static readonly SearchValues<byte> AstringChars = Abnf.Set(c => AtomChars.Contains((byte)c) || c == ']');
    private static readonly SearchValues<byte> TagChars = Abnf.Set(c => AstringChars.Contains((byte)c) && c != '+');

    public static void AddTo(Action<string, AbnfRule> add)
    {
        add("number", text => Abnf.Number(text, 0, Largest32));
        add("nz-number", text => Abnf.Number(text, 1, Largest32));
        add("number64", text => Abnf.Number(text, 0, Largest63));
        add("nz-number64", text => Abnf.Number(text, 1, Largest63));
        add("uniqueid", text => Abnf.Number(text, 1, Largest32));
        add("mod-sequence-value", text => Abnf.Number(text, 1, Largest63));
        add("mod-sequence-valzer", text => Abnf.Number(text, 0, Largest63));
        add("seq-number", SeqNumber);
        add("sequence-set", text => Abnf.Separated(text, (byte)',', item => Range(item, SeqNumber)));
        add("uid-set", text => Abnf.Separated(text, (byte)',', item => Range(item, number => Abnf.Number(number, 1, Largest32))));
        add("atom", Atom);
        add("tag", text => Abnf.Some(text, TagChars));
        add("astring", Astring);
        add("mailbox", Astring);
        add("list-mailbox", text => String(text) || Abnf.Some(text, ListChars));
        add("string", String);
        add("nstring", text => String(text) || Nil(text));
        add("nil", Nil);
        add("quoted", Quoted);
        add("literal", text => Literal(text, "{"u8));
        add("literal8", text => Literal(text, "~{"u8));
        add("text", text => text.Length > 0 && !text.ContainsAny("\r\n\0"u8) && Octets.AreUtf8(text));
        add("base64", Abnf.Base64);
        add("capability", Atom);
        add("auth-type", Atom);
        add("charset", text => Atom(text) || Quoted(text));
        add("flag", Flag);
        add("flag-keyword", Atom);
        add("flag-extension", text => text.StartsWith("\\"u8) && Atom(text[1..]));
        add("flag-list", text => text.StartsWith("("u8) && text.EndsWith(")"u8) && (text.Length == 2 || Abnf.Separated(text[1..^1], (byte)' ', Flag)));
        add("date", text => DateText(text) || (text.Length > 2 && text[0] == '"' && text[^1] == '"' && DateText(text[1..^1])));
        add("date-text", DateText);
        add("date-time", DateTime);
        add("envelope", Parenthesised);
        add("body", Parenthesised);
    }

    public static bool Atom(ReadOnlySpan<byte> text) => Abnf.Some(text, AtomChars);

    public static bool AstringAtom(ReadOnlySpan<byte> text) => Abnf.Some(text, AstringChars);

    public static bool Flag(ReadOnlySpan<byte> text) => Atom(text.StartsWith("\\"u8) ? text[1..] : text);

    /// <summary><c>date-time</c> with its quotes; <see cref="TryDateTime"/> is for what stands between them.</summary>
    public static bool DateTime(ReadOnlySpan<byte> text) =>
        text.Length == 28 && text[0] == '"' && text[^1] == '"' && TryDateTime(text[1..^1], out _);

    /// <summary><c>date-day-fixed "-" date-month "-" date-year SP time SP zone</c>.</summary>
    public static bool TryDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length != 26 || text[21] is not ((byte)'+' or (byte)'-')) return false;
        if (!Octets.AreDigits(text[22..]) || text[22] > '2' || text[24] > '5') return false;
        var plain = Octets.Text(text[..20]);
        if (plain[0] == ' ') plain = $"0{plain[1..]}";
        var second = plain.EndsWith(":60", StringComparison.Ordinal) ? $"{plain[..18]}59" : plain;
        if (!System.DateTime.TryParseExact(second, "dd-MMM-yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return false;
        var minutes = (((text[22] - '0') * 10) + text[23] - '0') * 60 + ((text[24] - '0') * 10) + text[25] - '0';
        var ticks = local.Ticks - (TimeSpan.TicksPerMinute * (text[21] == '-' ? -minutes : minutes));
        if (ticks < 0 || ticks > System.DateTime.MaxValue.Ticks) return false;
        value = new(ticks, TimeSpan.Zero);
        return true;
    }

    private static SearchValues<byte> ListChars { get; } = Abnf.Set(c => AstringChars.Contains((byte)c) || c is '%' or '*');

    private static bool SeqNumber(ReadOnlySpan<byte> text) => text.SequenceEqual("*"u8) || Abnf.Number(text, 1, Largest32);

    private static bool Range(ReadOnlySpan<byte> text, AbnfRule number)
    {
        var colon = text.IndexOf((byte)':');
        return colon < 0 ? number(text) : number(text[..colon]) && number(text[(colon + 1)..]);
    }

    private static bool Astring(ReadOnlySpan<byte> text) => AstringAtom(text) || String(text);

    private static bool String(ReadOnlySpan<byte> text) => Quoted(text) || Literal(text, "{"u8);

    private static bool Nil(ReadOnlySpan<byte> text) => Octets.Is(text, "NIL");

    private static bool Quoted(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] != '"' || text[^1] != '"' || !Octets.AreUtf8(text)) return false;
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] is 0 or (byte)'\r' or (byte)'\n' or (byte)'"') return false;
            if (text[at] == '\\' && text[++at] is not ((byte)'"' or (byte)'\\')) return false;
            if (at == text.Length - 1) return false;
        }
        return true;
    }

    private static bool Literal(ReadOnlySpan<byte> text, ReadOnlySpan<byte> opening)
    {
        var end = text.IndexOf("}\r\n"u8);
        return text.StartsWith(opening) && end > opening.Length && Octets.TryNumber(text[opening.Length..end], out var length)
            && (ulong)(text.Length - end - 3) == length;
    }

    private static bool DateText(ReadOnlySpan<byte> text) =>
        System.DateTime.TryParseExact(Octets.Text(text), "d-MMM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool Parenthesised(ReadOnlySpan<byte> text) => text.StartsWith("("u8) && text.EndsWith(")"u8);
}
