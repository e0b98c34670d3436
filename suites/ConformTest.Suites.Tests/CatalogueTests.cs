using System.Text;
using ConformTest.Fixtures;
using ConformTest.Harness.Language;
using ConformTest.Harness.Matching;

namespace ConformTest.Suites.Tests;

public class CatalogueTests
{
    [Fact]
    public void Our_own_suites_and_register_are_read_without_a_complaint() =>
        Rendered(SuiteCatalogue.Load().Diagnostics).Should().BeEmpty();

    [Fact]
    public void Our_own_suites_make_sense_to_the_linter()
    {
        var catalogue = SuiteCatalogue.Load();
        var vocabulary = catalogue.Vocabulary with
        {
            MessageFixtures = MessageFixtures.Names.ToHashSet(),
            AbnfRules = AbnfRules.IsKnown,
            AbnfRuleNames = AbnfRules.Names,
        };
        var errors = Linter.Lint(catalogue.Conversations, catalogue.Register.Find, vocabulary).Where(found => found.Severity == Severity.Error).ToList();
        Rendered(errors).Should().BeEmpty();
    }

    [Fact]
    public void The_keywords_of_SMTP_that_a_conversation_lets_pass_are_those_of_the_registry()
    {
        var catalogue = SuiteCatalogue.Load();
        var conversation = catalogue.Conversations.Single(candidate => candidate.Id == "smtp.ehlo.registered-keywords");
        var pattern = conversation.Body.OfType<Let>().Single(let => let.Name == "registered").Value.Source;

        var passed = pattern[(pattern.IndexOf("*|", StringComparison.Ordinal) + 2)..pattern.IndexOf(")([ =]", StringComparison.Ordinal)].Split('|');

        passed.Should().BeEquivalentTo(CapabilityRegistries.All[MailProtocol.Smtp]);
    }

    [Fact]
    public void Conversations_and_requirements_are_in_the_order_of_their_ids()
    {
        var catalogue = SuiteCatalogue.Load();
        catalogue.Conversations.Should().NotBeEmpty();
        catalogue.Conversations.Select(conversation => conversation.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
        catalogue.Register.All.Should().NotBeEmpty();
        catalogue.Register.All.Select(requirement => requirement.Id).Should().BeInAscendingOrder(StringComparer.Ordinal);
        foreach (var requirement in catalogue.Register.All)
            catalogue.Register.Find(requirement.Id).Should().BeSameAs(requirement);
        catalogue.Register.Find("smtp.no.such-requirement").Should().BeNull();
    }

    [Fact]
    public void Files_are_named_as_in_the_repository() =>
        SuiteCatalogue.Load().Conversations.Should().OnlyContain(conversation =>
            conversation.Position.File.StartsWith("suites/") && conversation.Position.File.EndsWith(".conv"));

    internal static string Rendered(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            text.Append(diagnostic.Render()).Append("\n\n");
        return text.ToString();
    }
}
