using System.Text.RegularExpressions;
using ConformTest.Cli.Tests.Architecture;
using ConformTest.Harness.Language;

namespace ConformTest.Cli.Tests.Language;

/// <summary>The language's reference page, <c>docs/language.md</c>, as its tests read it.</summary>
internal static partial class LanguagePage
{
    public const string Path = "docs/language.md";

    public static string Text { get; } = Repository.Read(Path);

    /// <summary>Each example as the parser sees it, with the page's own line numbers.</summary>
    public static IReadOnlyList<ParseResult> Examples { get; } = [.. Blocks(Text).Select(example => ConversationParser.Parse(example, Path))];

    public static IReadOnlyList<Conversation> Conversations { get; } = [.. Examples.SelectMany(example => example.Conversations)];

    /// <summary>The code in the first column of the tables of a section, row by row.</summary>
    /// <param name="heading">The section's heading, without its marks.</param>
    public static IReadOnlyList<string[]> Rows(string heading)
    {
        var section = Heading().Split(Text).SkipWhile(part => part != heading).Skip(1).FirstOrDefault() ?? throw new ArgumentException($"no section '{heading}'");
        return
        [
            .. section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => Bar().Split(line)[1])
                .Select(cell => Code().Matches(cell).Select(match => match.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal)).ToArray()),
        ];
    }

    private static IEnumerable<string> Blocks(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```conv")
                continue;
            var end = Array.IndexOf(lines, "```", i);
            yield return new string('\n', i + 1) + string.Join('\n', lines[(i + 1)..end]) + "\n";
            i = end;
        }
    }

    [GeneratedRegex(@"^##+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
