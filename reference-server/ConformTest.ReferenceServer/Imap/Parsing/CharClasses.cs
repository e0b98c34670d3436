using System.Buffers;

namespace ConformTest.ReferenceServer.Imap.Parsing;

/// <summary>The character classes of RFC 9051 section 9, for vectorised scans.</summary>
internal static class CharClasses
{
    private const string AtomSpecials = "(){ %*\"\\]";

    public static readonly SearchValues<byte> AtomChar = Visible(c => !AtomSpecials.Contains(c));

    // ")" is no atom-special list of its own: RFC 9051 names "(" / ")" / "{" / SP / CTL / list-wildcards / quoted-specials / resp-specials.
    public static readonly SearchValues<byte> AStringChar = Visible(c => c == ']' || !AtomSpecials.Contains(c));

    public static readonly SearchValues<byte> TagChar = Visible(c => c != '+' && (c == ']' || !AtomSpecials.Contains(c)));

    public static readonly SearchValues<byte> ListChar = Visible(c => c is ']' or '%' or '*' || !AtomSpecials.Contains(c));

    public static readonly SearchValues<byte> Digit = SearchValues.Create("0123456789"u8);

    public static readonly SearchValues<byte> QuotedEnd = SearchValues.Create("\"\\\r\n\0"u8);

    public static readonly SearchValues<byte> SequenceChar = SearchValues.Create("0123456789:,*"u8);

    private static SearchValues<byte> Visible(Func<char, bool> member) =>
        SearchValues.Create([.. Enumerable.Range(0x21, 0x7f - 0x21).Where(c => member((char)c)).Select(c => (byte)c)]);
}
