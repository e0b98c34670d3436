using System.Text.RegularExpressions;
using ConformTest.Cli.Tests.Architecture;

namespace ConformTest.Cli.Tests.Language;

/// <summary>A conversation that an acid test names, and what is noted about it.</summary>
internal sealed record AcidConversation(int Number, string Id, string Note);

/// <summary>The page of the acid tests, <c>docs/acid-tests.md</c>.</summary>
internal static partial class AcidPage
{
    private static readonly string Text = Repository.Read("docs/acid-tests.md");

    public static IReadOnlyList<int> Numbers { get; } = [.. Heading().Matches(Text).Select(match => int.Parse(match.Groups[1].Value))];

    public static IReadOnlyList<AcidConversation> Conversations { get; } =
    [
        .. Heading().Matches(Text).SelectMany(heading => Item().Matches(Section(heading))
            .Select(item => new AcidConversation(int.Parse(heading.Groups[1].Value), item.Groups[1].Value, item.Groups[2].Value))),
    ];

    private static string Section(Match heading)
    {
        var next = Text.IndexOf("\n## ", heading.Index + 1, StringComparison.Ordinal);
        return next < 0 ? Text[heading.Index..] : Text[heading.Index..next];
    }

    [GeneratedRegex(@"^## (\d+)\. ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^- `([^`]+)`(?: \(([^)]*)\))?$", RegexOptions.Multiline)]
    private static partial Regex Item();
}
