using ConformTest.Harness.Events;
using ConformTest.Reports.Comparison;
using static ConformTest.Reports.Tests.Comparison.ComparedRuns;

namespace ConformTest.Reports.Tests.Comparison;

public sealed class RunComparisonTests
{
    [Theory]
    [InlineData("pass", "pass", Change.Same)]
    [InlineData("fail", "fail", Change.Same)]
    [InlineData("pass", "fail", Change.Regression)]
    [InlineData("fail", "pass", Change.Fix)]
    [InlineData("pass", "inconclusive", Change.OnlyFirst)]
    [InlineData("fail", "not-applicable", Change.OnlyFirst)]
    [InlineData("inconclusive", "fail", Change.OnlyLater)]
    [InlineData("not-applicable", "inconclusive", Change.Unjudged)]
    [InlineData("error", "a word of tomorrow", Change.Unjudged)]
    public void A_change_goes_from_the_first_run_to_the_later(string before, string after, Change change) =>
        Compare(Run("A", Check("r", "c", before, "same")), Run("B", Check("r", "c", after, "same"))).Checks.Single().ChangeTo(1).Should().Be(change);

    [Fact]
    public void Another_observation_of_a_deviation_is_neither_regression_nor_fix()
    {
        var comparison = Compare(Run("A", Check("r", "c", "fail", "reply 500")), Run("B", Check("r", "c", "fail", "reply 502")));
        comparison.Checks.Single().ChangeTo(1).Should().Be(Change.OtherDeviation);
        comparison.Checks.Single().Differs.Should().BeTrue();
    }

    [Fact]
    public void Another_answer_that_holds_too_is_no_difference()
    {
        var comparison = Compare(Run("A", Check("r", "c", "pass", "reply 250")), Run("B", Check("r", "c", "pass", "reply 251")));
        comparison.Checks.Single().Should().BeEquivalentTo(new { Differs = false }, options => options.ExcludingMissingMembers());
        ComparisonTotals.Of(comparison, 1).AnswerOtherwise.Should().Be(1);
    }

    [Fact]
    public void The_same_check_is_the_same_requirement_ordinal_conversation_row_and_axis()
    {
        var check = Check("r", "c[row]", "pass");
        var others = new[] { check with { Requirement = "s" }, check with { Conversation = "c[other]" }, check with { Ordinal = 2 }, check with { Axis = "segmentation=by-byte" } };
        foreach (var other in others)
            Compare(Run("A", check), Run("B", other with { Verdict = "fail" })).Checks.Should().HaveCount(2).And.OnlyContain(compared => compared.Judgements == 1);
    }

    [Fact]
    public void Totals_are_over_checks_that_both_judged()
    {
        var totals = ComparisonTotals.Of(Upgrade(), 1);
        totals.Should().BeEquivalentTo(new ComparisonTotals(1, 1, 1, 2, 2, 1, 2, 2, 0));
        totals.Both.Should().Be(7);
    }

    [Fact]
    public void A_check_that_stands_twice_in_a_joined_stream_counts_as_its_failure()
    {
        var comparison = Compare(Run("A", Check("r", "c", "pass")), Run("B", Check("r", "c", "pass"), Check("r", "c", "fail", "reply 500"), Check("r", "c", "pass")));
        comparison.Checks.Single().ChangeTo(1).Should().Be(Change.Regression);
    }

    [Fact]
    public void What_a_run_does_not_hold_has_a_reason()
    {
        var check = Check("r", "c", "pass");
        Reason(Run("B")).Should().Be("absent: not played, or not in suite 2026.11");
        Reason(Run("B") with { Ended = null }).Should().Be("absent: the run ended before");
        Reason(Selected("smtp.*")).Should().Be("absent: not selected");
        Reason(Run("B", Check("other", "c", "pass"))).Should().Be("absent: not asked in this conversation by suite 2026.11");
        Reason(Run("B", Check("r", "c", "pass") with { Axis = "tls=none" })).Should().Be("absent: not played on this axis");

        string Reason(Harness.Events.RunRecord other) => Compare(Run("A", check), other).Checks.Single(compared => compared.Identity.Axis == "plain" && compared.Requirement == "r").Cells[1].Reason;
    }

    [Fact]
    public void Who_reads_is_told_of_suites_selections_and_cut_streams()
    {
        var other = Selected("imap.*");
        other = other with { Started = other.Started with { Versions = new("0.2.0", "2027.01") }, Ended = null, Remarks = ["line 3 is cut"] };
        Compare(Run("A 1", Check("r", "c", "pass")), other).Remarks.Should().Equal(
            "the suites differ (A 1: 2026.11; B: 2027.01): a difference may come from a check that was changed",
            "the versions of conformtest differ (A 1: 0.1.0; B: 0.2.0): a difference may come from the judge",
            "the selections differ (A 1: *; B: imap.*): only what both hold is compared",
            "B was cut short; what it did not reach is not compared",
            "B, the stream: line 3 is cut",
            "B judged nothing");
    }

    [Fact]
    public void A_run_that_found_its_target_dead_falls_short()
    {
        var died = Run("B") with { Ended = new() { Counts = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty, Exit = 3, Reason = "it may have died under test" } };
        Compare(Run("A"), died).Runs[1].Shortfall.Should().Contain("exit 3").And.Contain("died under test");
    }

    [Fact]
    public void Runs_are_called_by_what_tells_them_apart()
    {
        Labels(Run("Postfix 3.7.11 (Debian 3.7.11-0)"), Run("Postfix 3.10.2 (Debian 3.10.2-1)")).Should().Equal("Postfix 3.7.11", "Postfix 3.10.2");
        Labels(Run("Postfix 3.7.11"), Run("Postfix 3.7.11")).Should().Equal("r1", "r2");
        RunComparison.Of([new("here/events.jsonl", Run("X")), new("there/", Run("X"))]).Runs.Select(run => run.Label).Should().Equal("here", "there");
        RunComparison.Of([new("out", Run("X")), new("out", Run("X"))]).Runs.Select(run => run.Label).Should().Equal("X #1", "X #2");

        static IEnumerable<string> Labels(params Harness.Events.RunRecord[] runs) => Compare(runs).Runs.Select(run => run.Label);
    }

    [Theory]
    [InlineData("Cyrus IMAP 3.6.1 (Debian 3.6.1-4)", "Cyrus IMAP 3.10.2", true)]
    [InlineData("Postfix 3.7.11", "Exim 4.96", false)]
    [InlineData("Postfix", "Postfix", false)]
    public void Versions_of_one_software_are_one_target_whatever_they_are_called(string first, string later, bool same) =>
        Compare(Named("one", first), Named("another", later)).SameTarget.Should().Be(same);

    private static RunRecord Named(string name, string software)
    {
        var run = Run(software, Check("smtp.a", "smtp.c", "pass"));
        return run with { Started = run.Started with { Target = run.Started.Target with { Name = name } } };
    }

    [Fact]
    public void Requirements_on_which_runs_differ_come_first_and_count_what_two_judged()
    {
        var comparison = Three();
        comparison.Requirements.Select(row => (row.Id, row.Differs, string.Join(' ', row.Cells.Select(cell => cell.Words)))).Should().Equal(
            ("smtp.a", true, "1 of 2 deviates –"), ("imap.a", false, "– – –"), ("smtp.b", false, "holds holds –"));
        comparison.Common.Should().BeEmpty();
    }

    [Fact]
    public void Choices_are_compared_where_they_were_met_and_those_alike_stand_together()
    {
        var first = Run("A") with { Latitudes = [new("r", "RFC 1 section 2", "c1", "yes"), new("r", "RFC 1 section 2", "c2", "yes"), new("r", "RFC 1 section 2", "c3", "yes")] };
        var second = Run("B") with { Latitudes = [new("r", "RFC 1 section 2", "c1", "no"), new("r", "RFC 1 section 2", "c2", "no"), new("s", "RFC 1 section 3", "c1", "no")] };
        Compare(first, second).Choices.Select(choice => (choice.Requirement, string.Join(',', choice.Conversations), choice.Differs, choice.Shared)).Should().Equal(
            ("r", "c1,c2", true, true), ("r", "c3", false, false), ("s", "c1", false, false));
    }

    [Fact]
    public void One_run_is_nothing_to_compare() => ((Action)(() => Compare(Run("A")))).Should().Throw<ArgumentException>();

    private static Harness.Events.RunRecord Selected(string selection)
    {
        var run = Run("B");
        return run with { Started = run.Started with { Selection = selection } };
    }
}
