using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests.Language;

/// <summary>What the reference page shows is what happens.</summary>
public class LanguagePageTests
{
    [Fact]
    public void Every_example_is_linted_without_an_error_or_a_warning()
    {
        var read = LanguagePage.Examples.SelectMany(example => example.Diagnostics);
        var catalogue = ReferencePlay.Catalogue;
        var linted = Linter.Lint(LanguagePage.Conversations, catalogue.Register.Find, SuiteLoading.Vocabulary(catalogue));

        read.Concat(linted).Select(diagnostic => diagnostic.Render()).Should().BeEmpty();
        LanguagePage.Conversations.Should().HaveSameCount(LanguagePage.Examples, "each example is one conversation");
    }

    [Fact]
    public async Task Every_example_passes_against_the_reference_server()
    {
        var playable = LanguagePage.Conversations.Where(conversation => conversation.Waits is null).ToList();

        var record = await ReferencePlay.PlayAsync(playable, TestContext.Current.CancellationToken);

        record.Objections().Should().BeEmpty();
        record.Own().Select(check => check.Conversation.Split('[')[0]).Distinct().Should().BeEquivalentTo(playable.Select(conversation => conversation.Id));
    }

    [Fact]
    public async Task The_error_at_the_foot_of_the_page_is_what_lint_prints()
    {
        using var commandLine = new CommandLine();
        var script = string.Join('\n', LanguagePage.Conversations[0].Source).Replace("answers-250", "anwers-250", StringComparison.Ordinal);

        var file = commandLine.Write("suites/smtp/rset.conv", script + "\n");
        var outcome = await commandLine.RunAsync("lint", file);

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Output.Replace(commandLine.Folder + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal).ReplaceLineEndings("\n")
            .Should().StartWith(string.Join('\n', Indented("suites/smtp/rset.conv:")) + "\n");
    }

    private static string[] Indented(string start)
    {
        var lines = LanguagePage.Text.Split('\n');
        var first = Array.FindIndex(lines, line => line.StartsWith("    " + start, StringComparison.Ordinal));
        first.Should().BePositive("the page shows an error");
        return [.. lines.Skip(first).TakeWhile(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..])];
    }
}
