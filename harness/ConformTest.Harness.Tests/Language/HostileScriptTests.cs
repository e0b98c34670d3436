using System.Text;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Language;

public class HostileScriptTests
{
    [Fact]
    public void Every_prefix_of_good_and_wrong_scripts_is_read_and_linted_without_an_exception()
    {
        var text = new StringBuilder();
        foreach (var example in Repository.Examples("docs/language.md"))
            text.Append(example).Append('\n');
        foreach (var folder in new[] { "Wrong", "Doubtful" })
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "harness/ConformTest.Harness.Tests/Language", folder), "*.conv"))
                text.Append(File.ReadAllText(file)).Append('\n');
        var script = text.ToString();
        for (var length = 0; length <= script.Length; length += length < 2000 ? 1 : 3)
        {
            var result = ConversationParser.Parse(script[..length], "x.conv");
            result.Diagnostics.Length.Should().BeLessThan(60);
            Linter.Lint(result.Conversations, _ => null, new LintVocabulary()).IsDefault.Should().BeFalse();
        }
    }

    [Fact]
    public void Every_line_and_every_tail_of_a_line_is_read_alone()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "harness/ConformTest.Harness.Tests/Language/Wrong"), "*.conv"))
            foreach (var line in File.ReadLines(file))
                for (var start = 0; start <= line.Length; start++)
                    foreach (var place in new[] { "=== smtp.a.b\nT\n\n", "=== smtp.a.b\nT\n", "=== smtp.a.b\nT\n| case | a |\n", "" })
                        Scripts.Rendered(ConversationParser.Parse(place + line[start..], "x.conv")).Should().NotBeNull();
    }

    [Fact]
    public void Octets_that_are_no_text_are_refused_and_not_all_of_them_are_listed()
    {
        var octets = new byte[100_000];
        new Random(1).NextBytes(octets);
        var result = ConversationParser.Parse(Encoding.UTF8.GetString(octets), "x.conv");
        result.HasErrors.Should().BeTrue();
        result.Conversations.Should().BeEmpty();
        result.Diagnostics.Should().HaveCount(51);
        result.Diagnostics[^1].Message.Should().StartWith("more than 50");
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_refused_and_the_next_is_read()
    {
        var script = "=== smtp.a.b\nT\n\nC: " + new string('x', 10_000_000) + "\nX\n";
        var result = ConversationParser.Parse(script, "x.conv");
        result.Diagnostics.Select(diagnostic => diagnostic.Position.Line).Should().Equal(4, 5);
        result.Diagnostics[0].Render().Length.Should().BeLessThan(500);
    }

    [Fact]
    public void Deep_nesting_is_an_error_and_no_overflow()
    {
        var blocks = "=== smtp.a.b\nT\n\n" + string.Concat(Enumerable.Repeat("repeat 2\n", 10_000));
        ConversationParser.Parse(blocks, "x.conv").Diagnostics.Should().Contain(d => d.Message.StartsWith("blocks stand more than"));
        var braces = "=== smtp.a.b\nT\n\nC: " + new string('{', 60_000);
        ConversationParser.Parse(braces, "x.conv").Diagnostics.Should().ContainSingle();
    }

    [Fact]
    public void Line_ends_of_Windows_and_a_byte_order_mark_change_nothing()
    {
        const string script = "=== smtp.a.b\nT\n| case | a |\n| one | x |\n\nC: NOOP\nmust smtp.a.b\nS: 250\n";
        var result = ConversationParser.Parse("\ufeff" + script.ReplaceLineEndings("\r\n"), "x.conv");
        Scripts.Rendered(result).Should().BeEmpty();
        result.Conversations[0].Body.Should().HaveCount(2);
        ((Expect)result.Conversations[0].Body[1]).Pattern.Source.Should().Be("250");
    }

    [Fact]
    public void A_long_line_is_shown_around_the_caret_and_control_characters_by_their_pictures()
    {
        var line = new string('a', 300) + "\u001b[31m" + new string('b', 300);
        var text = new Diagnostic(new SourcePosition("x", 1, 301), 1, Severity.Warning, "here", null, line).Render();
        text.Should().NotContain("\u001b");
        var lines = text.Split('\n');
        lines[1][lines[2].IndexOf('^')].Should().Be('␛');
        lines[1].Length.Should().BeLessThan(150);
    }
}
