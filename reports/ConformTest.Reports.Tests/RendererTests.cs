using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using static ConformTest.Reports.Tests.Samples;

namespace ConformTest.Reports.Tests;

public sealed class RendererTests
{
    [Fact]
    public void Every_form_of_report_registers_itself()
    {
        ReportRenderers.All.Select(renderer => $"{renderer.Name} {renderer.FileName}").Should().Equal(
            "badge badge.svg", "csv checks.csv", "ctrf ctrf.json", "html report.html", "json summary.json", "junit junit.xml", "markdown summary.md", "sarif report.sarif",
            "statement statement.csv", "tap report.tap", "text summary.txt");
    }

    [Fact]
    public Task The_summary_fits_one_screen()
    {
        var text = Render("text", Run("full"));
        text.Split('\n').Length.Should().BeLessThan(60);
        return Verify(text);
    }

    [Fact]
    public Task A_cut_run_is_summed_up_so_far() => Verify(Render("text", Run("interrupted")));

    [Fact]
    public Task Junit_holds_each_conversation_as_a_case() => Verify(Render("junit", Run("full")), "xml");

    [Fact]
    public Task Markdown_sums_up() => Verify(Render("markdown", Run("full")), "md");

    [Fact]
    public Task Sarif_points_at_the_script() => Verify(Render("sarif", Run("full")), "json");

    [Fact]
    public Task The_digest_is_there_for_programs() => Verify(Render("json", Run("full")), "json");

    [Fact]
    public Task Hostile_text_is_spelt_out_in_the_summary() => Verify(Render("text", Run("hostile")));

    [Theory]
    [InlineData("full", "13 of 22")]
    [InlineData("clean", "13 of 13")]
    [InlineData("interrupted", "interrupted")]
    [InlineData("nothing", "nothing verified")]
    public void The_badge_says_it_in_two_words(string sample, string words)
    {
        XDocument.Parse(Render("badge", Run(sample))).Root!.Attribute("aria-label")!.Value.Should().Be($"mail conformance: {words}");
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void Each_report_of_any_run_is_well_formed_and_shows_no_hidden_character(string sample)
    {
        var run = Run(sample);
        foreach (var renderer in ReportRenderers.All)
        {
            var text = Render(renderer.Name, run);
            text.Should().NotBeEmpty(renderer.Name);
            text.Where(character => character is not ('\n' or '\r') && (char.IsControl(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format))
                .Should().BeEmpty(renderer.Name);
            _ = Path.GetExtension(renderer.FileName) switch
            {
                ".xml" or ".svg" => (object)XDocument.Parse(text, LoadOptions.PreserveWhitespace),
                ".json" or ".sarif" => JsonDocument.Parse(text),
                _ => text,
            };
        }
    }

    [Theory]
    [MemberData(nameof(Names), MemberType = typeof(Samples))]
    public void The_same_run_gives_the_same_octets(string sample)
    {
        foreach (var renderer in ReportRenderers.All)
        {
            Render(renderer.Name, Run(sample)).Should().Be(Render(renderer.Name, Run(sample)));
        }
    }

    [Fact]
    public void Lines_of_a_megabyte_do_not_make_a_report_of_megabytes()
    {
        var run = Run("full");
        var huge = string.Concat(Enumerable.Repeat(@"\xff<b>\u202e", 100_000));
        var bloated = run with
        {
            Checks = [.. run.Checks.Select(check => check with { Asked = huge, Received = huge, Observation = huge, Expected = huge, Statement = huge, Why = huge, Cause = huge, Reproduce = huge, KnownReason = huge })],
            Transcripts = run.Transcripts.ToDictionary(pair => pair.Key, pair => pair.Value with { Entries = [.. pair.Value.Entries.Select(entry => entry with { Octets = huge })] })
                .ToImmutableDictionary(),
        };
        foreach (var renderer in ReportRenderers.All.Where(renderer => renderer.Name is not ("json" or "csv")))
        {
            Render(renderer.Name, bloated).Length.Should().BeLessThan(3_000_000, renderer.Name);
        }
    }

    [Fact]
    public void A_folder_gets_every_report()
    {
        var folder = Directory.CreateTempSubdirectory("reports").FullName;
        try
        {
            var written = ReportFolder.Write(Run("full"), Path.Combine(folder, "out"));
            written.Select(report => Path.GetFileName(report.Path)).Should().BeEquivalentTo(Directory.GetFiles(Path.Combine(folder, "out")).Select(Path.GetFileName));
            written.Should().HaveCount(ReportRenderers.All.Count());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Junit_counts_agree_with_its_cases()
    {
        var suites = XDocument.Parse(Render("junit", Run("full"))).Root!;
        foreach (var (attribute, element) in new[] { ("failures", "failure"), ("errors", "error"), ("skipped", "skipped"), ("tests", "testcase") })
        {
            // The whole has no such attribute (formats/README.md).
            if (attribute != "skipped")
                XmlConvert.ToInt32(suites.Attribute(attribute)!.Value).Should().Be(suites.Descendants(element).Count());
            suites.Elements("testsuite").Sum(suite => XmlConvert.ToInt32(suite.Attribute(attribute)!.Value)).Should().Be(suites.Descendants(element).Count());
        }
    }
}
