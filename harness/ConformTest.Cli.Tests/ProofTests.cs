using ConformTest.Cli.Proof;
using ConformTest.Harness.Running;
using ConformTest.Suites;

namespace ConformTest.Cli.Tests;

/// <summary>A check is believed only when some fault makes it fail.</summary>
public sealed class ProofTests
{
    [Fact]
    public async Task Every_check_fails_against_a_fault_of_its_requirement()
    {
        var proven = await new FaultProof(SuiteCatalogue.Load(), "*", SlowConversations.Play).ProveAsync(TestContext.Current.CancellationToken);

        proven.Should().NotBeEmpty();
        proven.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key.ToString()).Should().BeEmpty("an unproven check is not believed");
    }

    [Fact]
    public async Task Slow_conversations_pass_by_the_fast_clock_where_there_is_no_fault()
    {
        var catalogue = SuiteCatalogue.Load();
        await using var stage = await FaultStage.StartAsync(catalogue, TestContext.Current.CancellationToken);

        var checks = await stage.PlaySoundAsync([.. catalogue.Conversations.Where(conversation => conversation is { Slow: true, Waits: null })], TestContext.Current.CancellationToken);

        checks.Should().NotBeEmpty().And.OnlyContain(check => check.Verdict == "pass");
    }

    [Fact]
    public async Task What_a_fault_breaks_beside_its_own_requirement_is_told_and_nothing_else()
    {
        List<FaultCollateral> told = [];

        await new CollateralReport(SuiteCatalogue.Load(), "pop3.rset.answers-ok").PlayAsync(told.Add, TestContext.Current.CancellationToken);

        told.Should().ContainSingle().Which.Own.Should().BePositive();
        told[0].Others.Select(check => check.Requirement).Distinct().Should().BeEquivalentTo(["pop3.command.case-insensitive", "pop3.command.minimal"], "these say RSET in small letters, and among all the commands that there must be");
    }
}
