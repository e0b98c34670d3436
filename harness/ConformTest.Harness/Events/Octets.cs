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
        if (special < 0)
            return Encoding.ASCII.GetString(octets);
        var text = new StringBuilder(octets.Length + 16);
        Span<char> run = stackalloc char[256];
        while (octets.Length > 0)
        {
            if (special < 0)
                special = octets.Length;
            for (var plain = octets[..special]; plain.Length > 0;)
            {
                var piece = plain[..Math.Min(plain.Length, run.Length)];
                Encoding.ASCII.GetChars(piece, run);
                text.Append(run[..piece.Length]);
                plain = plain[piece.Length..];
            }

            octets = octets[special..];
            if (octets.Length == 0)
                break;
            Append(text, octets[0]);
            octets = octets[1..];
            special = octets.IndexOfAnyExcept(Unspelt);
        }

        return text.ToString();
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

    private static void Append(StringBuilder text, byte octet) => _ = octet switch
    {
        (byte)'\\' => text.Append(@"\\"),
        (byte)'\r' => text.Append(@"\r"),
        (byte)'\n' => text.Append(@"\n"),
        (byte)'\t' => text.Append(@"\t"),
        _ => text.Append(@"\x").Append(Digits[octet >> 4]).Append(Digits[octet & 15]),
    };

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
