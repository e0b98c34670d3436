using System.Text.Json;
using System.Text.RegularExpressions;
using ConformTest.Reports.Comparison;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Terminal;
using static ConformTest.Reports.Tests.Comparison.ComparedRuns;

namespace ConformTest.Reports.Tests.Comparison;

public sealed partial class ComparisonRendererTests
{
    public static TheoryData<string, string> Pairs { get; } = new()
    {
        { "full", "clean" }, { "clean", "full" }, { "full", "interrupted" }, { "nothing", "full" }, { "hostile", "full" }, { "full", "hostile" }, { "hostile", "hostile turned" }, { "full", "full turned" },
    };

    [Fact]
    public Task An_upgrade_on_a_terminal() => Verify(Screen(Upgrade(), ComparisonDetail.Differences));

    [Fact]
    public Task Three_servers_on_a_terminal() => Verify(Screen(Three(), ComparisonDetail.Differences));

    [Fact]
    public Task Hostile_text_on_a_terminal() => Verify(Screen(Samples("hostile", "hostile turned"), ComparisonDetail.Everything));

    [Fact]
    public Task An_upgrade_in_Markdown() => Verify(Render("comparison.md", Upgrade()), "md");

    [Fact]
    public Task An_upgrade_for_programs() => Verify(Render("comparison.json", Upgrade()), "json");

    [Fact]
    public Task An_upgrade_for_a_spreadsheet() => Verify(Render("comparison.csv", Upgrade()), "csv");

    [Fact]
    public Task An_upgrade_as_a_page() => Verify(Read(Render("comparison.html", Upgrade())));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_comparison_shows_a_hidden_character(string first, string second)
    {
        var comparison = Samples(first, second);
        foreach (var (name, text) in ComparisonRenderers.All.Select(renderer => (renderer.FileName, Render(renderer.FileName, comparison))).Append(("terminal", Screen(comparison, ComparisonDetail.Everything))))
        {
            text.Replace("\r\n", "\n").Where(character => character != '\n' && (char.IsControl(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format))
                .Should().BeEmpty(name);
        }
        ((Action)(() => JsonDocument.Parse(Render("comparison.json", comparison)))).Should().NotThrow();
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_text_of_a_run_becomes_markup_and_the_page_asks_nobody_for_anything(string first, string second)
    {
        var body = Style().Replace(Render("comparison.html", Samples(first, second)), "");
        var harmless = Tag().Matches(Style().Replace(Render("comparison.html", Upgrade()) + Render("comparison.html", Samples("full", "full turned")), "")).Select(tag => tag.Groups[1].Value).ToHashSet();
        Tag().Matches(body).Select(tag => tag.Groups[1].Value).Distinct().Should().BeSubsetOf(harmless);
        body.Should().NotContain("<script").And.NotContain("<img");
        Link().Matches(body).Select(link => link.Groups[1].Value).Should().NotContain(link => !link.StartsWith("https://www.rfc-editor.org/rfc/rfc"));
        Render("comparison.md", Samples(first, second)).Should().NotContain("<script").And.NotContain("<img").And.NotContain("![i]");
    }

    [Theory]
    [InlineData("full turned", "full")]
    [InlineData("full", "full turned")]
    [InlineData("hostile turned", "hostile")]
    public void Each_deviation_leads_to_its_octets_in_the_report_of_the_run_that_shows_it(string before, string after)
    {
        var comparison = Samples(before, after);
        comparison = comparison with { Runs = [.. comparison.Runs.Select((run, at) => run with { Site = $"../runs/r {at}" })] };
        var pages = comparison.Runs.Select(run => Tests.Samples.Site(run.Run)).ToList();
        var links = Place().Matches(Render("comparison.html", comparison)).Select(link => (Run: link.Groups[1].Value[0] - '0', Page: link.Groups[2].Value, Anchor: link.Groups[3].Value)).ToList();
        links.Should().NotBeEmpty();
        foreach (var (run, page, anchor) in links)
        {
            pages[run].Should().ContainKey(page);
            pages[run][page].Should().Contain($"id=\"{anchor}\"");
        }
    }

    [GeneratedRegex("href=\"\\.\\./runs/r%20([01])/(report/cases/[^\"#]*)#([^\"]*)\"")]
    private static partial Regex Place();

    [Fact]
    public void A_spreadsheet_takes_no_text_for_a_formula()
    {
        var csv = Render("comparison.csv", Compare(Run("A", Check("r", "c", "fail", "=cmd|' /C calc'!A0")), Run("B", Check("r", "c", "fail", "\"@SUM(1)"))));
        csv.Should().Contain("\"'=cmd|' /C calc'!A0\"").And.Contain("\"\"\"@SUM(1)\"");
    }

    [Fact]
    public void The_same_runs_give_the_same_octets()
    {
        foreach (var renderer in ComparisonRenderers.All)
            Render(renderer.FileName, Samples("full", "clean")).Should().Be(Render(renderer.FileName, Samples("full", "clean")));
    }

    [Fact]
    public void The_page_for_people_stays_small_when_texts_are_huge()
    {
        var huge = new string('x', 2_000_000);
        var comparison = Compare(
            Run("A", [.. Enumerable.Range(0, 50).Select(at => Check($"r{at}", "c", "pass", huge))]),
            Run("B", [.. Enumerable.Range(0, 50).Select(at => Check($"r{at}", "c", "fail", huge) with { Received = huge, Statement = huge, Expected = huge })]));
        foreach (var file in new[] { "comparison.html", "comparison.md", "comparison.csv" })
            Render(file, comparison).Length.Should().BeLessThan(1_000_000, file);
    }

    [Fact]
    public void A_folder_gets_every_form()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("comparison").FullName, "out");
        try
        {
            ComparisonRenderers.Write(Upgrade(), folder).Select(Path.GetFileName).Should().Equal("comparison.csv", "comparison.html", "comparison.json", "comparison.md");
            Directory.GetFiles(folder).Should().HaveCount(4);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    private static string Screen(RunComparison comparison, ComparisonDetail detail)
    {
        var output = new StringWriter();
        SummaryPrinter.Print(output, ComparisonSummary.Lines(comparison, detail));
        return output.ToString();
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
