using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Known;
using ConformTest.Reports.Published;
using static ConformTest.Reports.Tests.Comparison.ComparedRuns;

namespace ConformTest.Reports.Tests.Published;

/// <summary>A judged server in words.</summary>
public sealed class ServerPageTests
{
    private static CheckJudged Known(string requirement, string conversation, string reason, string level = "must", string kind = "breach") =>
        Check(requirement, conversation, "fail", "reply 250", level) with { Known = true, KnownReason = reason, Kind = kind };

    private static RunRecord Judged()
    {
        var run = Run("Mailer 1.2",
            Known("smtp.a", "smtp.c1[one]", "Confirmed: a tab ends a command."),
            Known("smtp.a", "smtp.c1[two]", "Confirmed: a tab ends a command."),
            Known("smtp.a", "smtp.c1[three]", "Confirmed: a blank ends one <too>."),
            Known("smtp.b", "smtp.c2", "Confirmed. HELP is not there.", "should"),
            Known("smtp.d", "smtp.c3", "Disputed: one may read it so, or so."),
            Known("smtp.e", "smtp.c4", "A NUL is taken.", "should", "hardening"),
            Known("smtp.e", "smtp.c5", "Disputed words begin this one, which is confirmed."),
            Check("smtp.f", "smtp.c6", "fail", "reply 251"),
            Check("smtp.g", "smtp.c7", "pass"),
            Check("smtp.h", "smtp.c8", "inconclusive", "no way there"),
            Check("imap.i", "imap.c9", "not-applicable", "needs an IMAP endpoint"));
        return run with
        {
            Started = run.Started with { Target = run.Started.Target with { Notes = ["Listens on 127.0.0.1 only."] } },
            Latitudes = [new("smtp.x", "RFC 5321 section 4.1", "smtp.c1", "reply 252"), new("smtp.x", "RFC 5321 section 4.1", "smtp.c2", "reply 251")],
        };
    }

    private static string Render(RunRecord run, string judgement = "", KnownServers? known = null)
    {
        using var output = new MemoryStream();
        new ServerPage("mailer", run, judgement, known ?? KnownServers.None).Render(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [Fact]
    public Task Each_deviation_stands_where_its_reason_puts_it() => Verify(Render(
        Judged(),
        "It *drops* mail when its disk is full.\n",
        KnownServers.From([("other", Run("Other 3", Check("smtp.a", "smtp.c1[one]", "pass"))), ("third", Run("Third 1", Check("smtp.a", "smtp.c1[one]", "fail", "reply 250")))])), "md");

    [Fact]
    public void A_server_without_deviations_is_accused_of_nothing()
    {
        var page = Render(Run("Mailer 1.2", Check("smtp.a", "smtp.c1", "pass")));
        page.Should().Contain("All 1 check that could be judged hold").And.NotContain("wrong").And.NotContain("##");
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var page = Render(Tests.Samples.Run("hostile"));
        page.Where(character => character != '\n' && (char.IsControl(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format)).Should().BeEmpty();
        page.Should().NotContain("<script").And.NotContain("<img");
    }
}
