using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace ConformTest.Reports.Html;

/// <summary>
/// Octets as HTML: one span a line, each octet that is no printable ASCII as a label of its own (CR, LF, NUL, xE9). Written by hand, for a run holds
/// tens of thousands of stretches; every character of the text goes through the encoder.
/// </summary>
internal static class OctetMarkup
{
    /// <summary>Of a text too long to show, so many characters of its end are kept: the end is often what matters.</summary>
    private const int Tail = 240;

    /// <param name="octets">As the stream spells them.</param>
    /// <param name="limit">Characters shown; of a longer text the middle is counted instead.</param>
    public static MarkupString Of(string octets, int limit)
    {
        var html = new StringBuilder(octets.Length + 64);
        if (octets.Length <= limit)
        {
            Append(html, octets);
            return new(html.ToString());
        }
        var (head, tail) = (Border(octets, limit - Math.Min(Tail, limit / 2)), Border(octets, octets.Length - Math.Min(Tail, limit / 2)));
        Append(html, octets[..head]);
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"cut\">… {tail - head:N0} characters left out …</span>");
        Append(html, octets[tail..]);
        return new(html.ToString());
    }

    private static void Append(StringBuilder html, string octets)
    {
        foreach (var line in OctetPiece.Lines(Visible.Text(octets)))
        {
            html.Append("<span class=\"line\">");
            foreach (var piece in line)
            {
                _ = piece.Kind == OctetPieceKind.Escape ? Labels(html, piece.Text) : html.Append(HtmlEncoder.Default.Encode(piece.Text));
            }
            html.Append("</span>");
        }
    }

    /// <summary>A row of escapes. A doubled backslash is one octet that can be seen, and needs no label.</summary>
    private static StringBuilder Labels(StringBuilder html, string escapes)
    {
        for (var at = 0; at < escapes.Length;)
        {
            var length = OctetPiece.EscapeLength(escapes, at);
            var escape = escapes.Substring(at, length);
            _ = escape == @"\\" ? html.Append('\\') : html.Append("<i>").Append(HtmlEncoder.Default.Encode(Label(escape))).Append("</i>");
            at += length;
        }
        return html;
    }

    private static string Label(string escape) => escape switch
    {
        @"\r" => "CR",
        @"\n" => "LF",
        @"\t" => "TAB",
        @"\x00" => "NUL",
        @"\x1b" => "ESC",
        ['\\', .. var rest] => rest,
        _ => escape,
    };

    /// <summary>The place, or one before it where an escape begins: nothing is cut in two.</summary>
    private static int Border(string octets, int at)
    {
        var backslash = at == 0 ? -1 : octets.LastIndexOf('\\', at - 1, Math.Min(at, 4));
        if (backslash < 0)
        {
            return at;
        }
        var first = backslash;
        while (first > 0 && octets[first - 1] == '\\')
        {
            first--;
        }
        // In a row of backslashes every second one begins an escape.
        var begins = first + ((backslash - first) / 2 * 2);
        var length = begins + 1 < octets.Length && octets[begins + 1] == 'x' ? 4 : 2;
        return begins + length > at && begins > 0 ? begins : at;
    }
}
