using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests.Bundles;

/// <summary>A bundle is judged again from its transcripts alone: whoever changes a verdict, or an octet that it rests on, is found, however well the rest is mended.</summary>
public sealed class RejudgedBundleTests(PlayedBundle played) : IClassFixture<PlayedBundle>
{
    [Fact]
    public async Task An_honest_bundle_holds_and_nearly_all_of_it_is_judged_again()
    {
        var outcome = await played.VerifyAsync(played.Events);

        outcome.Exit.Should().Be(ExitCode.Success, outcome.Output);
        played.Events.OfType<CheckJudged>().Select(check => check.Verdict).Should().Contain("fail").And.Contain("pass");
        outcome.Output.Should().Contain("judged again from the octets alone").And.Contain("the bundle holds together");
    }

    [Fact]
    public async Task A_deviation_that_is_said_to_be_none_is_found()
    {
        var fail = First("fail");
        await IsFound(played.With<CheckJudged>(check => check == fail ? check with { Verdict = "pass", Observation = "reply 250", Expected = "", Asked = "", Received = "", Reproduce = "" } : check), fail.Requirement, "is said to be pass (reply 250), but by the octets it is fail");
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("inconclusive")]
    [InlineData("not-applicable")]
    public async Task A_check_that_held_and_is_said_not_to_have_is_found(string verdict)
    {
        var pass = First("pass");
        await IsFound(played.With<CheckJudged>(check => check == pass ? check with { Verdict = verdict } : check), pass.Requirement, "but by the octets it is pass");
    }

    [Fact]
    public async Task Another_observation_is_found()
    {
        var fail = First("fail");
        await IsFound(played.With<CheckJudged>(check => check == fail ? check with { Observation = "reply 599" } : check), fail.Requirement, "is said to be fail (reply 599)");
    }

    [Theory]
    [InlineData("level")]
    [InlineData("clause")]
    [InlineData("received")]
    [InlineData("asked")]
    public async Task Another_text_of_a_deviation_is_found(string field)
    {
        var fail = First("fail");
        await IsFound(
            played.With<CheckJudged>(check => check == fail ? field switch
            {
                "level" => check with { Level = "should" },
                "clause" => check with { Clause = "RFC 5321 section 1.1" },
                "asked" => check with { Asked = "" },
                _ => check with { Received = "" },
            } : check),
            fail.Requirement,
            $"has the {field} '");
    }

    [Fact]
    public async Task A_check_that_is_left_out_is_found()
    {
        var fail = First("fail");
        await IsFound(played.With<CheckJudged>(check => check == fail ? null : check), fail.Requirement, "the stream has no verdict on it");
    }

    [Fact]
    public async Task An_answer_that_was_changed_to_suit_is_found()
    {
        var fail = First("fail");
        // The refusal becomes what was expected; the verdict stays.
        await IsFound(Transcript(fail, entry => entry.From == "S" ? entry with { Octets = "2" + entry.Octets[1..] } : entry), fail.Conversation, "the conversation sends");
    }

    [Theory]
    [InlineData("C")]
    [InlineData("S")]
    [InlineData("-")]
    public async Task A_step_that_was_taken_out_is_found(string from)
    {
        var fail = First("fail");
        var at = Steps(fail).Select((entry, index) => (entry, index)).First(pair => pair.entry.From == from).index + 1;
        await IsFound(Transcript(fail, (entry, step) => step == at ? null : entry), fail.Conversation, "the conversation ");
    }

    [Fact]
    public async Task Something_else_that_was_sent_is_found()
    {
        var fail = First("fail");
        await IsFound(Transcript(fail, entry => entry.From == "C" ? entry with { Octets = entry.Octets.Replace("EHLO", "HELO", StringComparison.Ordinal) } : entry), fail.Conversation, "the conversation sends EHLO");
    }

    [Fact]
    public async Task Steps_that_the_conversation_never_played_are_found()
    {
        var pass = First("pass");
        await IsFound(
            played.With<TranscriptRecorded>(transcript => transcript.Conversation == pass.Conversation ? transcript with { Entries = [.. transcript.Entries, new(99999, transcript.Entries[^1].Connection, "S", "plain", @"500 no\r\n", 0)] } : transcript),
            pass.Conversation,
            "goes on where the conversation is over");
    }

    [Fact]
    public async Task A_transcript_that_is_left_out_is_found()
    {
        var pass = First("pass");
        await IsFound(played.With<TranscriptRecorded>(transcript => transcript.Conversation == pass.Conversation ? null : transcript), pass.Conversation, "is said to be pass, but no transcript shows it");
    }

    [Fact]
    public async Task Mail_that_is_said_to_have_been_delivered_is_counted()
    {
        var delivery = played.Events.OfType<TranscriptRecorded>().First(transcript => transcript.Entries.Any(entry => entry is { Layer: "mail", From: "S" }));
        await IsFound(
            played.With<TranscriptRecorded>(transcript => transcript == delivery
                ? transcript with { Entries = [.. transcript.Entries.Where(entry => entry is not { Layer: "mail", From: "S" })] }
                : transcript),
            delivery.Conversation,
            "has 0 messages delivered");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_choice_is_found_whether_its_conversation_asks_something_or_not(bool asks)
    {
        // No secret is struck out of these.
        var choice = played.Events.OfType<LatitudeTaken>().First(latitude => latitude.Conversation.StartsWith("smtp.vrfy.", StringComparison.Ordinal)
            && played.Events.OfType<CheckJudged>().Any(check => check.Conversation == latitude.Conversation) == asks);
        await IsFound(played.With<LatitudeTaken>(latitude => latitude == choice ? latitude with { Choice = "reply 999" } : latitude), choice.Requirement, "the choice 'reply 999' is recorded, which the octets do not show");
    }

    [Fact]
    public async Task A_broken_invariant_that_is_said_to_hold_is_found()
    {
        var broken = Fails.First(check => check.Conversation == RunRecord.Invariant);
        await IsFound(played.With<CheckJudged>(check => check == broken ? check with { Verdict = "pass", Count = 1 } : check), broken.Requirement, "is said to be pass, 1 times, but by the octets it is fail");
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "is said to be inconclusive")]
    public async Task Of_two_plays_with_two_outcomes_both_are_judged_again(bool sameTwice, string? finding)
    {
        var fail = First("fail");
        // As the run would tell it had the second play held; or so told, where it failed in the second play too.
        List<RunEvent> twice =
        [
            .. played.Events.TakeWhile(happening => !IsOf(happening, fail.Conversation)),
            .. played.Sound.Where(happening => IsOf(happening, fail.Conversation)).SelectMany(happening => happening switch
            {
                CheckJudged check when (check.Requirement, check.Ordinal) == (fail.Requirement, fail.Ordinal) =>
                    [check with { Verdict = "inconclusive", Observation = "not reached", Entry = 0, Cause = $"it did not happen again: {fail.Observation} at first, then {check.Observation}" }],
                TranscriptRecorded second => [Failing() with { Earlier = true }, sameTwice ? Failing() : second],
                _ => (RunEvent[])[happening],
            }),
            .. played.Events.SkipWhile(happening => !IsOf(happening, fail.Conversation)).Where(happening => !IsOf(happening, fail.Conversation)),
        ];
        var outcome = await played.VerifyAsync(PlayedBundle.WithCounts(twice));

        outcome.Exit.Should().Be(finding is null ? ExitCode.Success : ExitCode.Deviations, outcome.Output);
        outcome.Output.Should().Contain(finding ?? "the bundle holds together");

        TranscriptRecorded Failing() => played.Events.OfType<TranscriptRecorded>().Single(transcript => transcript.Conversation == fail.Conversation);
    }

    private static bool IsOf(RunEvent happening, string conversation) => happening switch
    {
        ConversationStarted started => started.Conversation == conversation,
        CaseDoubted doubted => doubted.Conversation == conversation,
        CheckJudged check => check.Conversation == conversation,
        LatitudeTaken latitude => latitude.Conversation == conversation,
        TranscriptRecorded transcript => transcript.Conversation == conversation,
        ConversationFinished finished => finished.Conversation == conversation,
        _ => false,
    };

    [Fact]
    public async Task Where_nothing_could_be_judged_nothing_is_verified()
    {
        var outcome = await played.VerifyAsync(played.With<TranscriptRecorded>(transcript => transcript with { Facts = ImmutableSortedDictionary<string, string>.Empty }).Where(happening => happening is not CheckJudged { Conversation: RunRecord.Invariant }));

        outcome.Output.Should().Contain("does not tell what it was played with");
        outcome.Exit.Should().NotBe(ExitCode.Success);
    }

    [Fact]
    public async Task Another_suite_is_told_of()
    {
        var outcome = await played.VerifyAsync(played.With<RunStarted>(started => started with { Versions = started.Versions with { SuiteDigest = "0" } }));

        outcome.Output.Should().Contain("played with another suite than this one");
    }

    private IEnumerable<CheckJudged> Fails => played.Events.OfType<CheckJudged>().Where(check => check.Verdict == "fail");

    private CheckJudged First(string verdict) => played.Events.OfType<CheckJudged>().First(check => check.Verdict == verdict && check.Entry > 0 && check.Conversation.StartsWith("smtp.", StringComparison.Ordinal));

    private ImmutableArray<TranscriptEntry> Steps(CheckJudged check) => played.Events.OfType<TranscriptRecorded>().Single(transcript => transcript.Conversation == check.Conversation).Entries;

    private IReadOnlyList<RunEvent> Transcript(CheckJudged of, Func<TranscriptEntry, TranscriptEntry> change) => Transcript(of, (entry, _) => change(entry));

    /// <summary>The events with the steps (from 1) of one transcript changed, or left out.</summary>
    private IReadOnlyList<RunEvent> Transcript(CheckJudged of, Func<TranscriptEntry, int, TranscriptEntry?> change) => played.With<TranscriptRecorded>(transcript =>
        transcript.Conversation == of.Conversation ? transcript with { Entries = [.. transcript.Entries.Select((entry, index) => change(entry, index + 1)).OfType<TranscriptEntry>()] } : transcript);

    private async Task IsFound(IEnumerable<RunEvent> forged, string where, string what)
    {
        var outcome = await played.VerifyAsync(forged);

        outcome.Exit.Should().Be(ExitCode.Deviations, outcome.Output);
        outcome.Output.Should().Contain(where).And.Contain(what).And.Contain("the bundle does not hold together");
    }
}
