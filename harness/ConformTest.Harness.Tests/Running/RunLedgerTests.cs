using ConformTest.Harness.Events;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Tests.Running;

public sealed class RunLedgerTests
{
    private static readonly TestCase Case = Cases.Case();

    [Fact]
    public void All_passed_is_success() => End(Cases.Options(), Matched()).Exit.Should().Be(ExitCode.Success);

    [Fact]
    public void A_deviation_is_new_unless_it_is_expected()
    {
        var ended = End(Cases.Options(), Matched(), Failed());
        ended.Exit.Should().Be(ExitCode.Deviations);
        ended.Reason.Should().Be("1 new deviation");
        ended.Counts.Should().Equal(new Dictionary<string, int> { ["fail"] = 1, ["pass"] = 1 });
    }

    [Theory]
    [InlineData("reply 500", ExitCode.Success)]
    [InlineData("reply 501", ExitCode.Deviations)]
    public void A_known_deviation_is_none_if_it_shows_what_it_is_known_for(string observation, int exit) =>
        End(Cases.Options() with { Expectations = Known(observation) }, Failed()).Exit.Should().Be(exit);

    [Theory]
    [InlineData("reply 500", false)]
    [InlineData("reply 501", true)]
    public void A_failure_is_seen_a_second_time_unless_it_is_known_for_what_it_shows(string observation, bool doubtful)
    {
        var ledger = new RunLedger(Cases.Options() with { Expectations = Known(observation), Confirmation = Confirmation.PlayAgain }, new RunRecorder());

        ledger.IsDoubtful(Failed()).Should().Be(doubtful);
        ledger.IsDoubtful(Matched()).Should().BeFalse();
    }

    [Fact]
    public void A_known_deviation_that_passes_is_stale()
    {
        var ended = End(Cases.Options() with { Expectations = Known("reply 500") }, Matched());
        ended.Exit.Should().Be(ExitCode.StaleExpectations);
        ended.Stale.Should().ContainSingle().Which.Should().Contain("smtp.a.one").And.Contain("passed");
    }

    [Theory]
    [InlineData("smtp.a.one in smtp.gone", "the suite has no such check")]
    [InlineData("smtp.a.one(2) in smtp.x.slow", "the suite has no such check")]
    [InlineData("smtp.a.one in smtp.x.slow", "")]
    [InlineData("imap.a.any in invariant", "")]
    public void A_known_deviation_of_a_check_that_is_there_no_more_is_stale_and_of_one_that_was_not_played_is_not(string check, string why)
    {
        var options = Cases.Options(Cases.Conversation("smtp.x.slow", heading: "slow: yes\n")) with { Expectations = Known("reply 500", check[(check.IndexOf(" in ", StringComparison.Ordinal) + 4)..], check[..check.IndexOf(" in ", StringComparison.Ordinal)]) };
        var ended = End(options, Matched());
        ended.Stale.Should().BeEquivalentTo(why.Length == 0 ? [] : new[] { $"{check}: {why}" });
        End(options with { Selection = ["smtp.x.case"] }, Matched()).Stale.Should().BeEmpty();
    }

    [Theory]
    [InlineData("must", Level.Must, DeviationKind.Breach, ExitCode.Deviations)]
    [InlineData("should", Level.Must, DeviationKind.Breach, ExitCode.Success)]
    [InlineData("should", Level.Should, DeviationKind.Breach, ExitCode.Deviations)]
    public void Only_what_reaches_the_threshold_fails_the_run(string level, Level threshold, DeviationKind kind, int exit)
    {
        var testCase = Cases.Case(level: level);
        End(Cases.Options() with { Threshold = new FailureThreshold(threshold, kind) }, Cases.Result(testCase, Cases.Differed("reply 500"))).Exit.Should().Be(exit);
    }

    [Theory]
    [InlineData("breach", "breach", true)]
    [InlineData("hazard", "breach", false)]
    [InlineData("hazard", "hazard", true)]
    [InlineData("hardening", "hazard", false)]
    [InlineData("breach", "hardening", true)]
    public void Kinds_reach_a_threshold_of_their_own_kind_or_a_milder_one(string kind, string threshold, bool reaches) =>
        new FailureThreshold(Level.Must, Enum.Parse<DeviationKind>(threshold, ignoreCase: true)).Reaches("must", kind).Should().Be(reaches);

    [Fact]
    public void Nothing_verified_is_never_success()
    {
        End(Cases.Options()).Exit.Should().Be(ExitCode.NothingVerified);
        End(Cases.Options(), Cases.Result(Case, new NotReached("x")), Cases.Result(Case, new Missing("y"))).Exit.Should().Be(ExitCode.NothingVerified);
    }

    [Fact]
    public void Lines_that_were_well_formed_verify_nothing_that_was_selected()
    {
        var ended = End(Cases.Options(), Cases.Spoken(Case) with { Checks = [] });
        ended.Exit.Should().Be(ExitCode.NothingVerified);
        ended.Counts.Should().ContainKey("pass", "the invariants themselves were judged");
    }

    [Fact]
    public void What_could_not_be_played_is_our_fault_and_outweighs_all()
    {
        var ended = End(Cases.Options(), Failed(), Cases.Result(Case, new Broken("no such thing")));
        ended.Exit.Should().Be(ExitCode.Usage);
        ended.Reason.Should().Contain("no such thing");
    }

    [Fact]
    public void A_new_deviation_outweighs_a_stale_expectation() =>
        End(Cases.Options() with { Expectations = Known("reply 500") }, Cases.Result(Cases.Case("smtp.x.other"), Cases.Differed("reply 500")), Matched()).Exit.Should().Be(ExitCode.Deviations);

    [Fact]
    public void A_run_that_ended_early_makes_no_expectation_stale()
    {
        var recorder = new RunRecorder();
        var ledger = new RunLedger(Cases.Options() with { Expectations = Known("reply 500", "smtp.*") }, recorder);
        ledger.Begin(new TargetCapabilities([]));
        ledger.End(ExitCode.Unreachable, "gone").Stale.Should().BeEmpty();
    }

    [Fact]
    public void Events_of_a_case_come_in_order_and_carry_what_a_reader_needs()
    {
        var options = Cases.Options() with { Reproduce = id => $"again {id}" };
        var sink = new Listed();
        var ledger = new RunLedger(options, sink);
        ledger.Begin(new TargetCapabilities([]));
        ledger.Started(Case);
        ledger.Finished(Failed() with { Latitudes = [new("smtp.a.choice", "reply 252")], Transcript = [new TranscriptEntry(0, "", "S", "plain", "x", 0)] });
        ledger.End();
        sink.Events.Select(happening => happening.GetType()).Should().Equal(typeof(RunStarted), typeof(ConversationStarted), typeof(CheckJudged), typeof(LatitudeTaken), typeof(TranscriptRecorded), typeof(ConversationFinished), typeof(RunEnded));
        var check = sink.Events.OfType<CheckJudged>().Single();
        check.Should().BeEquivalentTo(new { Conversation = "smtp.x.case", Requirement = "smtp.a.one", Clause = "RFC 5321 section 4.2", Level = "must", Kind = "breach", Verdict = "fail", Observation = "reply 500", Expected = "250", Asked = "NOOP", Axis = "plain", Statement = "Text of smtp.a.one.", Why = "A case.", Reproduce = "again smtp.x.case" });
        check.Source.Should().MatchRegex(@"^suites/x\.conv:\d+$");
    }

    [Fact]
    public void A_case_that_is_set_aside_is_told_at_once_and_its_first_play_stands_before_the_second()
    {
        var sink = new Listed();
        var ledger = new RunLedger(Cases.Options(), sink);
        var first = Failed() with { Transcript = [new TranscriptEntry(0, "", "S", "plain", "first", 0)] };
        ledger.Doubted(first);
        ledger.Finished(Confirmed.Of(first, Matched() with { Transcript = [new TranscriptEntry(0, "", "S", "plain", "second", 0)] }));
        sink.Events.OfType<CaseDoubted>().Should().ContainSingle().Which.Conversation.Should().Be("smtp.x.case");
        sink.Events.OfType<TranscriptRecorded>().Select(transcript => (transcript.Earlier, transcript.Entries[0].Octets)).Should().Equal((true, "first"), (false, "second"));
    }

    private static CaseResult Matched() => Cases.Result(Case, new Matched("reply 250"));

    private static CaseResult Failed() => Cases.Result(Case, Cases.Differed("reply 500"));

    private static ExpectationFile Known(string observation, string where = "smtp.x.case", string requirement = "smtp.a.one") => ExpectationFile.Parse($"""
        deviations:
          - check: {requirement} in {where}
            observation: {observation}
            reason: known
        """, "x.yaml");

    private static RunEnded End(RunOptions options, params CaseResult[] results)
    {
        var ledger = new RunLedger(options, new RunRecorder());
        ledger.Begin(new TargetCapabilities([]));
        foreach (var result in results)
            ledger.Finished(result);
        ledger.CloseInvariants();
        return ledger.End();
    }

    private sealed class Listed : IEventSink
    {
        public List<RunEvent> Events { get; } = [];

        public void Take(RunEvent happening) => Events.Add(happening);
    }
}
