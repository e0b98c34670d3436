using ConformTest.Suites.Coverage;

namespace ConformTest.Suites.Tests.Coverage;

public sealed class RegisterCoverageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformtest-coverage-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("smtp.own.checked", "wire", "must smtp.own.checked\nS: 250\n", CoverageStatus.Checked)]
    [InlineData("smtp.own.checked", "'untestable, after all'", "must smtp.own.checked\nS: 250\n", CoverageStatus.Checked)]
    [InlineData("smtp.own.recorded", "wire", "S: 250\nrecord smtp.own.recorded : yes\n", CoverageStatus.Recorded)]
    [InlineData("smtp.own.chosen", "wire", "choose smtp.own.chosen\nwhen S: 250\notherwise\nend\n", CoverageStatus.Recorded)]
    [InlineData("smtp.own.open", "wire", "S: 250\n", CoverageStatus.Open)]
    [InlineData("smtp.own.configured", "'configured, with two servers'", "S: 250\n", CoverageStatus.NeedsSetUp)]
    [InlineData("smtp.own.hidden", "'untestable, it never leaves the server'", "S: 250\n", CoverageStatus.Untestable)]
    public void A_requirement_is_what_the_suites_make_of_it(string id, string testability, string script, CoverageStatus status) =>
        Of(id, testability, script).Status.Should().Be(status);

    [Fact]
    public void A_conversation_counts_once_however_often_it_asks() =>
        Of("smtp.own.checked", "wire", "must smtp.own.checked\nS: 250\nC: NOOP\nmust smtp.own.checked\nS: 250\n").Checks.Should().Equal("smtp.own.conversation");

    [Fact]
    public void What_is_watched_over_the_whole_run_counts_as_checked() =>
        RegisterCoverage.Of(SuiteCatalogue.Load()).Single(one => one.Requirement.Id == "smtp.reply.crlf").Checks.Should().Contain("invariant");

    [Theory]
    [InlineData("wire", "")]
    [InlineData("'configured, with two servers'", "with two servers")]
    [InlineData("'untestable: it never leaves the server'", "it never leaves the server")]
    public void The_reason_stands_behind_the_word(string testability, string reason) =>
        Of("smtp.own.open", testability, "S: 250\n").Reason.Should().Be(reason);

    [Fact]
    public void Numbers_within_documents_and_sections_are_in_the_order_of_numbers()
    {
        Write("requirements/own.yaml", "document: RFC 70\ntitle: T\nrequirements:\n" + string.Concat(((string[])["4.10", "4.2", "4.1.9", "4", "A.1", "4.2.1"]).Select((section, i) => Entry($"smtp.own.n{i}", section, "wire"))));
        Write("requirements/other.yaml", "document: RFC 8\ntitle: T\nrequirements:\n" + Entry("smtp.own.other", "9", "wire"));
        RegisterCoverage.Of(SuiteCatalogue.LoadFrom(_folder.FullName)).Where(one => one.Requirement.Document is "RFC 70" or "RFC 8").Select(one => one.Requirement.Section)
            .Should().Equal("9", "4", "4.1.9", "4.2", "4.2.1", "4.10", "A.1");
    }

    private static string Entry(string id, string section, string testability) => $"  - id: {id}\n    section: '{section}'\n    level: must\n    testability: {testability}\n    text: X.\n";

    private RequirementCoverage Of(string id, string testability, string script)
    {
        Write("requirements/own.yaml", "document: RFC 70\ntitle: T\nrequirements:\n" + Entry(id, "1", testability));
        Write("own.conv", $"=== smtp.own.conversation\nT\nW\n\nS: 220\nC: NOOP\n{script}");
        var catalogue = SuiteCatalogue.LoadFrom(_folder.FullName);
        CatalogueTests.Rendered(catalogue.Diagnostics).Should().BeEmpty();
        return RegisterCoverage.Of(catalogue).Single(one => one.Requirement.Id == id);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
