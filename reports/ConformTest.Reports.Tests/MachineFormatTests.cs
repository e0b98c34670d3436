using System.Text.Json;
using System.Text.RegularExpressions;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Files;
using static ConformTest.Reports.Tests.Samples;

namespace ConformTest.Reports.Tests;

public sealed partial class MachineFormatTests
{
    [Fact]
    public Task Tap_has_a_point_for_each_play() => Verify(Render("tap", Run("full")));

    [Fact]
    public Task The_statement_answers_clause_by_clause() => Verify(Render("statement", Run("full")).Replace("\r\n", "\n"), "csv");

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void Tap_follows_its_grammar(string sample)
    {
        var lines = Render("tap", Run(sample)).TrimEnd('\n').Split('\n');
        lines[0].Should().Be("TAP version 14");
        lines[1].Should().MatchRegex("^1\\.\\.[0-9]+$");
        var points = lines.Skip(2).Where(line => Point().IsMatch(line)).ToList();
        points.Should().HaveCount(int.Parse(lines[1][3..], System.Globalization.CultureInfo.InvariantCulture));
        points.Select((point, at) => point.Contains($"ok {at + 1} - ")).Should().OnlyContain(inOrder => inOrder);
        lines.Skip(2).Should().OnlyContain(line => Point().IsMatch(line) || Diagnosis().IsMatch(line));
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void Ctrf_follows_its_specification(string sample)
    {
        var root = JsonDocument.Parse(Render("ctrf", Run(sample))).RootElement;
        root.GetProperty("reportFormat").GetString().Should().Be("CTRF");
        root.GetProperty("specVersion").GetString().Should().MatchRegex("^[0-9]+\\.[0-9]+\\.[0-9]+$");
        var results = root.GetProperty("results");
        results.GetProperty("tool").GetProperty("name").GetString().Should().NotBeEmpty();
        var tests = results.GetProperty("tests").EnumerateArray().ToList();
        var summary = results.GetProperty("summary");
        summary.GetProperty("tests").GetInt32().Should().Be(tests.Count);
        foreach (var status in (string[])["passed", "failed", "pending", "skipped", "other"])
        {
            summary.GetProperty(status).GetInt32().Should().Be(tests.Count(test => test.GetProperty("status").GetString() == status), status);
        }
        summary.GetProperty("stop").GetInt64().Should().BeGreaterThanOrEqualTo(summary.GetProperty("start").GetInt64());
        string[] named = ["name", "status", "duration", "suite", "message", "trace", "filePath", "line", "tags"];
        foreach (var test in tests)
        {
            test.GetProperty("name").GetString().Should().NotBeEmpty();
            test.GetProperty("duration").TryGetInt64(out var duration).Should().BeTrue();
            duration.Should().BeGreaterThanOrEqualTo(0);
            test.GetProperty("suite").EnumerateArray().Should().NotBeEmpty();
            test.EnumerateObject().Select(member => member.Name).Should().BeSubsetOf(named);
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("statement")]
    public void A_spreadsheet_reads_each_line_with_the_same_columns_and_computes_nothing(string renderer)
    {
        foreach (var sample in (string[])["full", "hostile", "clean", "nothing", "interrupted"])
        {
            var lines = Render(renderer, Run(sample)).Split("\r\n")[..^1];
            var columns = Cell().Count(lines[0]);
            foreach (var line in lines)
            {
                var cells = Cell().Matches(line).Select(cell => cell.Groups[1].Value).ToList();
                cells.Should().HaveCount(columns, line);
                cells.Should().OnlyContain(cell => cell == "" || !"=+-@".Contains(cell.Trim('"')[0]), line);
            }
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1\r\n")]
    [InlineData("a,\"b\"", "\"a,\"\"b\"\"\"\r\n")]
    [InlineData("a\r\nb", "a\\u{d}\\u{a}b\r\n")]
    public void A_cell_is_quoted_where_it_must_be(string text, string line)
    {
        using var writer = new StringWriter();
        CsvLine.Write(writer, text);
        writer.ToString().Should().Be(line);
    }

    [Fact]
    public void Every_requirement_has_one_answer_and_a_reason_where_it_was_not_tested()
    {
        var items = RequirementResult.Among(Run("full")).Select(StatementItem.Of).ToList();
        items.Select(item => item.Requirement.Id).Should().OnlyHaveUniqueItems();
        items.Should().OnlyContain(item => StatementItem.Answers.Contains(item.Support));
        items.Where(item => item.Support is "not tested" or "deviates" or "choice").Should().OnlyContain(item => item.Detail.Length > 0);
        items.Select(item => item.Support).Distinct().Should().BeEquivalentTo(StatementItem.Answers);
    }

    [Theory]
    [InlineData("wire", "server", "no conversation of this run asks it")]
    [InlineData("wire", "client", "binds the client")]
    [InlineData("configured, with a full queue", "server", "needs a set-up of its own: with a full queue")]
    [InlineData("untestable, nobody sees it", "server", "cannot be tested: nobody sees it")]
    public void What_no_conversation_asks_is_in_the_statement_with_the_reason(string testability, string party, string reason)
    {
        var run = Run("full") with { Documents = [new("RFC 9999", "A Title", [new("smtp.never.asked", "RFC 9999 section 2", "should", party, testability, "It is so.")])] };
        var item = RequirementResult.Among(run).Select(StatementItem.Of).Single(item => item.Requirement.Id == "smtp.never.asked");
        item.Support.Should().Be("not tested");
        item.Detail.Should().Be(reason);
        Render("statement", run).Should().Contain($"RFC 9999,2,smtp.never.asked,should,It is so.,not tested,{reason},").And.Contain(",A Title");
        Site(run)["report/statement.html"].Should().Contain("A Title").And.Contain("It is so.").And.Contain(reason);
        Site(run)["report/matrix.html"].Should().Contain("smtp.never.asked, not asked");
    }

    [Fact]
    public void Sarif_gives_each_result_its_rule_with_help_and_its_place()
    {
        var run = JsonDocument.Parse(Render("sarif", Run("full"))).RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        foreach (var rule in rules)
        {
            rule.GetProperty("help").GetProperty("text").GetString().Should().NotBeEmpty();
            rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().Should().BeOneOf("error", "warning", "note");
        }
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().Should().Be(result.GetProperty("ruleId").GetString());
        }
    }

    [GeneratedRegex("^(not )?ok [0-9]+ - ([^#\\\\]|\\\\[#\\\\])*( # (TODO|SKIP) .*)?$")]
    private static partial Regex Point();

    [GeneratedRegex("^  (---|\\.\\.\\.|[a-z]+: '([^']|'')*')$|^Bail out! ")]
    private static partial Regex Diagnosis();

    [GeneratedRegex("(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,\"]*)")]
    private static partial Regex Cell();
}
