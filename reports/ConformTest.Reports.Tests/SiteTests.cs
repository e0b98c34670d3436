using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;
using static ConformTest.Reports.Tests.Samples;

namespace ConformTest.Reports.Tests;

public sealed class SiteTests
{
    [Fact]
    public void Every_conversation_has_a_page_and_no_page_of_an_older_run_stays()
    {
        var folder = Directory.CreateTempSubdirectory("site").FullName;
        try
        {
            var cases = Path.Combine(folder, "report", "cases");
            Directory.CreateDirectory(cases);
            File.WriteAllText(Path.Combine(cases, "smtp.of.yesterday.html"), "old");
            ReportFolder.Write(Run("full"), folder, ReportRenderers.Find("html")!);
            var run = Run("full");
            var told = run.Checks.Select(check => check.Conversation).Concat(run.Finished.Select(it => it.Conversation)).Concat(run.Latitudes.Select(it => it.Conversation));
            Directory.GetFiles(cases).Select(Path.GetFileNameWithoutExtension).Should().BeEquivalentTo(told.Select(ConversationResult.IdOf).Distinct());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_octets_that_a_deviation_was_seen_by_are_marked()
    {
        var page = Site(Run("full"))["report/cases/smtp.rset.forgets-recipients.html"];
        page.Split("<li").Should().ContainSingle(item => item.Contains("here\"")).Which.Should().Contain("354 End data with");
        page.Split("<li").Should().ContainSingle(item => item.Contains("class=\"judged fail\"")).Which.Should().Contain("503 | 554").And.Contain("reply 354");
    }

    [Theory]
    [InlineData("CSCS", 4, 3)]
    [InlineData("CS-", 3, 1)]
    [InlineData("CSC", 3, -1)]
    [InlineData("CSC-", 4, -1)]
    [InlineData("CSCS", 2, 1)]
    [InlineData("CS", 9, 1)]
    public void The_telling_step_is_the_last_answer_before_the_judgement(string steps, int entry, int telling)
    {
        var check = Run("full").Checks.First(check => check.Verdict == "fail") with { Entry = entry, Received = "S" };
        TellingStep.Of([.. steps.Select(from => new TranscriptEntry(0, "", $"{from}", "plain", $"{from}", 0))], check).Should().Be(telling);
    }

    [Fact]
    public void What_is_watched_over_a_run_is_marked_where_it_was_broken()
    {
        var run = Run("full");
        var (play, transcript) = run.Transcripts.Single(one => one.Key == new CaseKey("smtp.rset.forgets-recipients", "plain"));
        var line = transcript.Entries.First(entry => entry.From == "S").Octets;
        var watched = run.Checks.First(check => check.Verdict == "fail") with
        {
            Conversation = RunRecord.Invariant,
            Requirement = "smtp.reply.watched",
            Ordinal = 1,
            Axis = "plain",
            Entry = 0,
            Received = line,
            Places = [play.Conversation],
            Known = false,
        };
        var site = Site(run with { Checks = [.. run.Checks, watched] });
        var page = site[$"report/cases/{ConversationResult.IdOf(play.Conversation)}.html"];
        page.Split("<li").Should().Contain(item => item.Contains("here\"") && item.Contains("220 "));
        page.Should().Contain("smtp.reply.watched").And.Contain("invariant.html#play-smtp.reply.watched-1");
        site["report/cases/invariant.html"].Should().Contain($"/{ConversationResult.IdOf(play.Conversation)}.html#play");
    }

    [Fact]
    public void Clauses_stand_in_the_order_of_their_numbers()
    {
        string[] clauses = ["RFC 822 section 3", "RFC 5321 section 4.1.2", "RFC 5321 section 4.1.10", "RFC 5321 section 4.2", "RFC 5321 appendix A.2", "RFC 5321 appendix B", "RFC 9051 section 2", "elsewhere"];
        clauses.Reverse().OrderBy(ClauseKey.Parse).Should().Equal(clauses);
    }

    [Theory]
    [InlineData("", "a against b", "a|b|")]
    [InlineData("", @"[...] Hi\r\n against Ho\r\n; the first difference is octet 2 of 4 and 4", @"[...] Hi\r\n|Ho\r\n|the first difference is octet 2 of 4 and 4")]
    [InlineData("", "a against b against c", null)]
    [InlineData("RSET", "500 no against it", null)]
    [InlineData("", "250 ok", null)]
    public void Two_values_that_were_held_against_each_other_are_shown_apart(string asked, string received, string? shown)
    {
        var held = HeldValues.Of(Run("full").Checks[0] with { Asked = asked, Received = received });
        (held is null ? null : $"{held.Value}|{held.Other}|{held.Note}").Should().Be(shown);
    }

    [Theory]
    [InlineData("pass pass", "pass")]
    [InlineData("pass inconclusive", "pass")]
    [InlineData("pass fail", "fail")]
    [InlineData("inconclusive not-applicable", "inconclusive")]
    [InlineData("not-applicable pass", "pass")]
    [InlineData("error fail", "fail")]
    [InlineData("not-applicable", "not-applicable")]
    public void A_requirement_is_what_its_gravest_check_is(string verdicts, string outcome)
    {
        var template = Run("full").Checks[0];
        new RequirementResult("a", default, "must", "", [.. verdicts.Split(' ').Select(verdict => template with { Verdict = verdict, Known = false })], []).Outcome.Should().Be(outcome);
    }
}
