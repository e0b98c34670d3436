using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Tests.Events;

namespace ConformTest.Harness.Tests.Expectations;

public sealed class ApplyTests
{
    private static readonly ExpectationFile File = new()
    {
        Target = "kept",
        Deviations =
        [
            Known("a.b in a.one", "reply 1") with { Comments = [" kept"], Link = "https://example.org" },
            Known("a.b in a.rows[*]", "reply 2"),
        ],
        Flaky = [new(CheckReference.Parse("a.b in a.flaky")!, "now and then")],
    };

    [Fact]
    public void A_deviation_is_known_only_with_its_own_observation()
    {
        File.Apply(Check("a.one", "reply 1")).Should().Match<CheckJudged>(check => check.Known && check.KnownReason == "because");
        File.Apply(Check("a.one", "reply 9")).Known.Should().BeFalse();
        File.Apply(Check("a.one", "reply 1") with { Ordinal = 2 }).Known.Should().BeFalse();
        File.Apply(Check("a.one", "reply 1") with { Requirement = "a.c" }).Known.Should().BeFalse();
        File.Apply(Check("a.one", "reply 1", "pass")).Known.Should().BeFalse();
        File.Apply(Check("a.rows[x]", "reply 2")).Known.Should().BeTrue();
        File.Apply(Check("a.rowsx", "reply 2")).Known.Should().BeFalse();
    }

    [Theory]
    [InlineData("closed (fin)", "closed (rst)", true)]
    [InlineData("closed (rst)", "closed (fin)", true)]
    [InlineData("closed (rst) (i = 3)", "closed (fin) (i = 3)", true)]
    [InlineData("closed (tls-close)", "closed (fin)", false)]
    [InlineData("no answer", "closed (fin)", false)]
    public void Whether_a_close_is_an_end_or_a_reset_is_chance(string known, string shown, bool explained)
    {
        Known("a.b in a.one", known).Explains(Check("a.one", shown)).Should().Be(explained);
        new ExpectationFile { Target = "x", Deviations = [Known("a.b in a.one", known)] }.FindStale([Check("a.one", shown)], PlayedScope.Selection).Should().HaveCount(explained ? 0 : 1);
    }

    [Fact]
    public void A_flaky_check_is_known_whatever_it_shows_and_never_stale()
    {
        File.Apply(Check("a.flaky", "anything")).KnownReason.Should().Be("now and then");
        File.FindStale([Check("a.flaky", "x", "pass"), Check("a.one", "reply 1"), Check("a.rows[x]", "reply 2")], PlayedScope.Everything).Should().BeEmpty();
    }

    [Fact]
    public void A_known_deviation_is_stale_when_its_check_passed_or_showed_something_else()
    {
        Stale(Check("a.one", "reply 250", "pass")).Should().Be("a.b in a.one: expected \"reply 1\", but the check passed");
        Stale(Check("a.one", "reply 9")).Should().Be("a.b in a.one: expected \"reply 1\", but it showed \"reply 9\"");

        static string Stale(CheckJudged check) => File.FindStale([check], PlayedScope.Selection).Should().ContainSingle().Which.ToString();
    }

    [Theory]
    [InlineData("inconclusive")]
    [InlineData("not-applicable")]
    [InlineData("error")]
    public void A_check_that_was_not_played_makes_nothing_stale(string verdict)
    {
        File.FindStale([Check("a.one", "x", verdict)], PlayedScope.Selection).Should().BeEmpty();
    }

    [Fact]
    public void One_axis_that_shows_the_deviation_is_enough()
    {
        File.FindStale([Check("a.one", "reply 250", "pass"), Check("a.one", "reply 1") with { Axis = "bytewise" }], PlayedScope.Selection).Should().BeEmpty();
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_stale_after_a_whole_run_only()
    {
        ImmutableArray<CheckJudged> checks = [Check("a.one", "reply 1")];
        File.FindStale(checks, PlayedScope.Selection).Should().BeEmpty();
        File.FindStale(checks, PlayedScope.Everything).Should().ContainSingle().Which.Why.Should().Contain("matches no check");
        File.FindStale(Run(checks)).Should().ContainSingle();
        File.FindStale(Run(checks) with { Ended = null }).Should().BeEmpty();
    }

    [Fact]
    public void An_update_adds_changes_and_removes_and_keeps_reasons_order_and_what_was_not_played()
    {
        var known = File with { Deviations = [.. File.Deviations, Known("a.gone in a.gone", "x"), Known("a.far in a.far", "x")] };
        var update = known.Update(Run([
            Check("a.one", "reply 9"),
            Check("a.rows[x]", "reply 2"),
            Check("a.gone", "x", "pass") with { Requirement = "a.gone" },
            Check("a.new", "reply 5"),
            Check("a.new", "reply 5") with { Axis = "bytewise" },
            Check("a.flaky", "anything"),
        ]));

        update.File.Deviations.Select(it => $"{it.Check} | {it.Observation} | {it.Reason}").Should().Equal(
            "a.b in a.one | reply 9 | because",
            "a.b in a.rows[*] | reply 2 | because",
            "a.far in a.far | x | because",
            "a.b in a.new | reply 5 | not yet explained");
        update.File.Deviations[0].Comments.Should().Equal(" kept");
        update.File.Target.Should().Be("kept");
        update.Added.Should().ContainSingle();
        update.Changed.Should().ContainSingle();
        update.Removed.Should().ContainSingle().Which.Check.Conversation.Should().Be("a.gone");
        update.File.Flaky.Should().Equal(File.Flaky);
    }

    [Fact]
    public void After_an_update_nothing_is_new_and_nothing_stale()
    {
        var run = Run([Check("a.one", "reply 9"), Check("a.rows[x]", "reply 2"), Check("a.rows[y]", "reply 3")]);
        var file = File.Update(run).File;
        run.Checks.Should().OnlyContain(check => file.Apply(check).Known);
        file.FindStale(run).Should().BeEmpty();
    }

    [Theory]
    [InlineData("*", 1)]
    [InlineData("imap.*", 0)]
    public void What_a_whole_run_shows_is_not_missed_when_only_a_part_was_played(string selection, int stale)
    {
        var run = Run([Check(RunRecord.Invariant, "", "pass")]);
        var file = new ExpectationFile { Deviations = [Known("a.b in invariant", "reply 5")] };
        file.FindStale(run with { Started = run.Started with { Selection = selection } }).Should().HaveCount(stale);
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*c", "abc", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("*a*a", "aaa", true)]
    [InlineData("", "a", false)]
    [InlineData("a[*]", "a[b[c]]", true)]
    [InlineData("a.?", "a.b", false)]
    public void A_star_stands_for_any_characters_and_the_rest_for_itself(string pattern, string conversation, bool matches)
    {
        new CheckReference("r", 1, pattern).Matches(Check(conversation, "x") with { Requirement = "r" }).Should().Be(matches);
    }

    private static KnownDeviation Known(string check, string observation) => new(CheckReference.Parse(check)!, observation, "because");

    private static CheckJudged Check(string conversation, string observation, string verdict = "fail") =>
        Sample.Check with { Conversation = conversation, Requirement = "a.b", Ordinal = 1, Observation = observation, Verdict = verdict };

    private static RunRecord Run(ImmutableArray<CheckJudged> checks) => new() { Started = Sample.Started, Checks = checks, Ended = Sample.Ended };
}
