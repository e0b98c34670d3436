using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Suites;

namespace ConformTest.Cli.Tests.Architecture;

/// <summary>What we ship is without a flaw that our own linter can see.</summary>
public class SuiteTests
{
    private static readonly SuiteCatalogue Catalogue = SuiteCatalogue.Load();

    [Fact]
    public void The_suites_are_linted_without_an_error_or_a_warning()
    {
        var diagnostics = Catalogue.Diagnostics.Concat(Linter.Lint(Catalogue.Conversations, Catalogue.Register.Find, SuiteLoading.Vocabulary(Catalogue)));

        diagnostics.Select(diagnostic => diagnostic.Render()).Should().BeEmpty();
    }

    [Fact]
    public void Every_requirement_that_a_check_names_is_in_the_register()
    {
        var named = Catalogue.Conversations.SelectMany(conversation => ConversationScan.Of(conversation).Checks).Select(check => check.Requirement).Distinct();

        named.Except(Catalogue.Register.Ids).Should().BeEmpty();
    }

    [Fact]
    public void Every_requirement_that_is_watched_over_the_whole_run_is_in_the_register() =>
        InvariantRules.Requirements.Except(Catalogue.Register.Ids).Should().BeEmpty();
}
