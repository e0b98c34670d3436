using ConformTest.Harness.Language;

namespace ConformTest.Harness.Tests.Language;

public class ExampleTests
{
    [Fact]
    public void Every_example_of_the_language_page_parses()
    {
        var examples = Repository.Examples("docs/language.md").ToList();
        examples.Should().HaveCountGreaterThan(2);
        foreach (var example in examples)
        {
            var result = ConversationParser.Parse(example, "docs/language.md");
            Scripts.Rendered(result).Should().BeEmpty();
            result.Conversations.Should().ContainSingle();
        }
    }

    [Fact]
    public void The_form_of_a_diagnostic_is_the_one_that_the_language_page_shows()
    {
        var page = Repository.Read("docs/language.md").ReplaceLineEndings("\n");
        var diagnostic = new Diagnostic(new SourcePosition("suites/smtp/rset.conv", 14, 6), 20, Severity.Error,
            "no requirement 'smtp.rset.anwers-250'", "did you mean 'smtp.rset.answers-250'?", "must smtp.rset.anwers-250");
        var indented = "    " + diagnostic.Render().Replace("\n", "\n    ", StringComparison.Ordinal);
        page.Should().Contain("\n" + indented + "\n");
    }
}
