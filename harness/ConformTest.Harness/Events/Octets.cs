using System.Buffers;
using System.Globalization;
using System.Text;

namespace ConformTest.Harness.Events;

/// <summary>
/// The stream's spelling of octets: printable ASCII as it is, the backslash doubled, <c>\r</c>, <c>\n</c>, <c>\t</c>, and <c>\xNN</c> for the rest.
/// One spelling for every octet string, so that equal octets are equal texts, and nothing that a server sends reaches a terminal or a page unspelt.
/// </summary>
public static class Octets
{
    private const string Digits = "0123456789abcdef";

    /// <summary>Printable ASCII but the backslash.</summary>
    private static readonly SearchValues<byte> Unspelt = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Where(octet => octet != '\\').Select(octet => (byte)octet)]);

    /// <summary>Spells octets.</summary>
    public static string Escape(ReadOnlySpan<byte> octets)
    {
        // Most octets are text, and stand in long runs that are copied whole.
        var special = octets.IndexOfAnyExcept(Unspelt);
        return special < 0 ? Encoding.ASCII.GetString(octets) : string.Create(special + Length(octets[special..]), octets, Spell);
    }

    private static int Length(ReadOnlySpan<byte> octets)
    {
        var length = octets.Length;
        for (int special; (special = octets.IndexOfAnyExcept(Unspelt)) >= 0; octets = octets[(special + 1)..])
            length += octets[special] is (byte)'\\' or (byte)'\r' or (byte)'\n' or (byte)'\t' ? 1 : 3;
        return length;
    }

    private static void Spell(Span<char> text, ReadOnlySpan<byte> octets)
    {
        while (true)
        {
            var special = octets.IndexOfAnyExcept(Unspelt);
            var plain = special < 0 ? octets : octets[..special];
            text = text[Encoding.ASCII.GetChars(plain, text)..];
            if (special < 0)
                return;
            text = text[Spell(text, octets[special])..];
            octets = octets[(special + 1)..];
        }
    }

    private static int Spell(Span<char> text, byte octet)
    {
        text[0] = '\\';
        text[1] = octet switch { (byte)'\\' => '\\', (byte)'\r' => 'r', (byte)'\n' => 'n', (byte)'\t' => 't', _ => 'x' };
        if (text[1] != 'x')
            return 2;
        text[2] = Digits[octet >> 4];
        text[3] = Digits[octet & 15];
        return 4;
    }

    /// <summary>Gives the octets back.</summary>
    /// <exception cref="OctetsException">The text holds something that <see cref="Escape"/> never writes.</exception>
    public static byte[] Unescape(string text)
    {
        var octets = new byte[text.Length];
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            octets[count++] = text[at] switch
            {
                '\\' => Escaped(text, ref at),
                >= ' ' and <= '~' => (byte)text[at],
                _ => throw new OctetsException(text, at, "only printable ASCII stands unescaped"),
            };
        }
        return octets[..count];
    }

    private static byte Escaped(string text, ref int at)
    {
        var backslash = at++;
        switch (at < text.Length ? text[at] : '\0')
        {
            case '\\': return (byte)'\\';
            case 'r': return (byte)'\r';
            case 'n': return (byte)'\n';
            case 't': return (byte)'\t';
            case 'x' when at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, null, out var octet):
                at += 2;
                return octet;
            default: throw new OctetsException(text, backslash, @"after a backslash comes \, r, n, t or xNN");
        }
    }
}
