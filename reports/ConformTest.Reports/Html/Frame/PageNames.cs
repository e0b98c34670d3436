using System.Security.Cryptography;
using System.Text;

namespace ConformTest.Reports.Html.Frame;

/// <summary>Names of files and anchors made of texts that may be hostile: letters, digits, dots and hyphens, nothing else.</summary>
internal static class PageNames
{
    private const int Longest = 120;

    /// <summary>An anchor for a text: the text itself where it may be one, else as much of it as may, and what tells it from others.</summary>
    public static string Anchor(string text)
    {
        var plain = string.Create(Math.Min(text.Length, Longest), text, (plain, from) =>
        {
            for (var at = 0; at < plain.Length; at++)
            {
                plain[at] = IsPlain(from[at]) ? from[at] : '-';
            }
        });
        return plain == text ? plain : $"{plain}-{Hash(text)}";
    }

    /// <summary>A name for each text, the text itself where it may be one.</summary>
    public static IEnumerable<KeyValuePair<string, string>> For(IEnumerable<string> texts) => texts.Select(text => KeyValuePair.Create(text, File(text)));

    /// <summary>A file's name for a text, without an ending.</summary>
    public static string File(string text) =>
        text.Length is > 0 and <= Longest && char.IsAsciiLetterLower(text[0]) && !text.Any(char.IsAsciiLetterUpper) && text.All(IsPlain) ? text : $"case-{Hash(text)}";

    private static bool IsPlain(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-';

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 6);
}
