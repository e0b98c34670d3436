using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ConformTest.Harness.Events;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Matrix;
using ConformTest.Reports.Matrix.Terminal;
using ConformTest.Reports.Terminal;
using static ConformTest.Reports.Tests.Comparison.ComparedRuns;

namespace ConformTest.Reports.Tests.Matrix;

public sealed partial class ServerMatrixTests
{
    [Fact]
    public Task Servers_on_a_terminal() => Verify(Screen(Three()));

    [Fact]
    public void A_narrow_terminal_is_told_what_is_broken_and_not_of_how_many()
    {
        var narrow = MatrixSummary.Lines(Three(), ComparisonDetail.Differences, 60).Select(line => line.ToString()).ToList();
        narrow[1].Should().MatchRegex(@"^Postfix 3\.7\.11 +1\+1 +1\+0 ").And.NotContain(" of ");
    }

    [Fact]
    public Task Servers_in_Markdown() => Verify(Render("matrix.md", Three()), "md");

    [Fact]
    public Task Servers_for_programs() => Verify(Render("matrix.json", Three()), "json");

    [Fact]
    public Task Servers_as_a_page() => Verify(Read(Render("matrix.html", Three())));

    [Fact]
    public void A_requirement_counts_once_and_by_its_gravest_breach()
    {
        var cell = new MatrixServer("x", Run("X 1",
            Check("smtp.a", "smtp.c1", "fail", "1"), Check("smtp.a", "smtp.c2", "fail", "2"), Check("smtp.a", "smtp.c3", "fail", "3", "should"),
            Check("smtp.b", "smtp.c1", "fail", "1", "should"), Check("smtp.b", "smtp.c2", "pass"),
            Check("smtp.c", "smtp.c1", "fail", "1") with { Kind = "hazard" },
            Check("smtp.d", "smtp.c1", "fail", "1", "may"),
            Check("smtp.e", "smtp.c1", "pass"), Check("smtp.e", "smtp.c2", "inconclusive"),
            Check("smtp.f", "smtp.c1", "not-applicable"), Check("smtp.g", "smtp.c1", "error")), "").Of("smtp");
        cell.Should().Be(new MatrixCell(Judged: 5, Must: 1, Should: 1, Other: 2, Choices: 0, NotTested: 2));
    }

    [Theory]
    [InlineData("smtp", "smtp")]
    [InlineData("submission", "submission")]
    [InlineData("lmtp", "lmtp")]
    public void What_is_watched_over_a_whole_run_counts_for_what_the_server_speaks(string spoken, string column)
    {
        var run = Run("X 1", Check("smtp.reply.grammar", RunRecord.Invariant, "pass"));
        run = run with { Started = run.Started with { Target = run.Started.Target with { Endpoints = [new(spoken, "", "", [])] } } };
        ServerMatrix.Of([new("x", run, "")]).Protocols.Should().Equal(column);
    }

    [Fact]
    public void Documents_are_what_clauses_name_before_the_section()
    {
        var matrix = ServerMatrix.Of([new("x", Run("X 1", Check("a", "smtp.c", "fail") with { Clause = "RFC 5321 section 4.1" }, Check("b", "smtp.c", "fail") with { Clause = "RFC 3501 appendix A" }, Check("c", "smtp.c", "fail") with { Clause = "conformtest" }), "")]);
        matrix.Documents.Should().Equal("RFC 3501", "RFC 5321", "conformtest");
        matrix.Choices.Should().BeEmpty("one server is nothing to compare");
    }

    [Fact]
    public void A_matrix_of_nothing_but_trouble_says_so()
    {
        var matrix = ServerMatrix.Of([new("x", null, "does not come up: no port"), new("y", null, "not judged: interrupted")]);
        Screen(matrix).Should().Contain("does not come up: no port").And.Contain("not judged");
        foreach (var renderer in MatrixRenderers.All)
            Render(renderer.FileName, matrix).Should().Contain("no port", renderer.FileName);
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        var hostile = Tests.Samples.Run("hostile");
        var bad = hostile.Started.Target.Name;
        var matrix = ServerMatrix.Of([new(bad, hostile, bad), new(bad, null, bad), new("full", Tests.Samples.Run("full"), "")]);
        foreach (var (name, text) in MatrixRenderers.All.Select(renderer => (renderer.FileName, Render(renderer.FileName, matrix))).Append(("terminal", Screen(matrix))))
        {
            text.Where(character => character != '\n' && (char.IsControl(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format)).Should().BeEmpty(name);
        }
        var page = Style().Replace(Render("matrix.html", matrix), "");
        page.Should().NotContain("<script").And.NotContain("<img");
        Render("matrix.md", matrix).Should().NotContain("<script").And.NotContain("<img");
        ((Action)(() => JsonDocument.Parse(Render("matrix.json", matrix)))).Should().NotThrow();
    }

    [Fact]
    public void Whoever_deviates_leads_to_the_octets_in_its_own_report_where_that_lies_beside()
    {
        var run = Tests.Samples.Run("full");
        var pages = Tests.Samples.Site(run);
        var html = Render("matrix.html", ServerMatrix.Of([new("full", run, "") { Site = "runs/full 1" }, new("elsewhere", run, "")]));
        var links = Link().Matches(html).Select(link => (Page: link.Groups[1].Value, Anchor: link.Groups[2].Value)).ToList();
        links.Should().HaveCountGreaterThan(5).And.Contain(link => link.Page == "report/matrix.html").And.Contain(link => link.Page.StartsWith("report/cases/"));
        foreach (var (page, anchor) in links)
        {
            pages.Should().ContainKey(page);
            pages[page].Should().Contain($"id=\"{anchor}\"");
        }
        html.Should().NotContain("href=\"report/", "a server without a report leads nowhere");
    }

    [GeneratedRegex("href=\"runs/full%201/([^\"#]*)#([^\"]*)\"")]
    private static partial Regex Link();

    private static ServerMatrix Three() => ServerMatrix.Of(
    [
        new("postfix", Run("Postfix 3.7.11 (Debian 3.7.11-0)",
            Check("smtp.a", "smtp.c1", "pass", "reply 250"), Check("smtp.b", "smtp.c2", "fail", "reply 500"), Check("smtp.c", "smtp.c3", "fail", "reply 501", "should"), Check("smtp.d", "submission.c4", "fail", "reply 250")) with
        {
            Latitudes = [new("smtp.x", "RFC 5321 section 4.1", "smtp.c1", "reply 250")],
            Ended = new() { Counts = System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty, Exit = 1, Reason = "2 new deviations" },
        }, ""),
        new("exim", Run("Exim 4.96", Check("smtp.a", "smtp.c1", "fail", "reply 503"), Check("smtp.b", "smtp.c2", "pass", "reply 250"), Check("smtp.e", "smtp.c5", "inconclusive", "time ran out")) with
        {
            Latitudes = [new("smtp.x", "RFC 5321 section 4.1", "smtp.c1", "reply 251")],
        }, "could not be ended: still there"),
        new("dovecot", Run("Dovecot 2.3.19", Check("imap.a", "imap.c6", "pass", "tagged OK"), Check("pop3.a", "pop3.c7", "fail", "-ERR"), Check("mail.a", "mail.c8", "pass")), ""),
        new("cyrus", null, "does not come up: no such package | at\nline two"),
    ]);

    private static string Render(string file, ServerMatrix matrix)
    {
        using var output = new MemoryStream();
        MatrixRenderers.All.Single(renderer => renderer.FileName == file).Render(matrix, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Screen(ServerMatrix matrix)
    {
        var output = new StringWriter();
        SummaryPrinter.Print(output, MatrixSummary.Lines(matrix, ComparisonDetail.Differences));
        return output.ToString();
    }
}
