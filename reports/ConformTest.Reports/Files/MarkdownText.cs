using System.Text;

namespace ConformTest.Reports.Files;

/// <summary>Text for a Markdown file.</summary>
internal static class MarkdownText
{
    private const int Longest = 300;

    /// <summary>A text in which nothing is markup: not Markdown's, not HTML's, no mention of a user, no address that becomes a link.</summary>
    /// <param name="longest">Characters shown; the rest is counted.</param>
    public static string Plain(string text, int longest = Longest)
    {
        var safe = new StringBuilder();
        foreach (var character in Visible.Clip(text, longest))
        {
            _ = character switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),
                '@' => safe.Append("&#64;"),
                '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '|' or '!' or '~' => safe.Append('\\').Append(character),
                _ => safe.Append(character),
            };
        }
        return safe.Replace("://", ":&#47;/").ToString();
    }

    /// <summary>Octets as an HTML code element: inside it only HTML's own marks and Markdown's need spelling.</summary>
    public static string Code(string text) => text == "" ? "" : $"<code>{Plain(text)}</code>";
}
