using ConformTest.Suites.Clauses;

namespace ConformTest.Suites.Tests.Clauses;

public sealed class ClauseVerificationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformtest-clauses-");

    public ClauseVerificationTests() => File.WriteAllText(Path.Combine(_folder.FullName, "rfc9999.txt"), SyntheticRfc.Text);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("RFC 9999", "2", "The server MUST feed the cat when the sun rises.", null)]
    [InlineData("RFC 9999", "D", "Nobody asked the cat.", null)]
    [InlineData("RFC 9999", "2", "Water SHOULD be fresh.", "stands in section 2.1, not 2")]
    [InlineData("RFC 9999", "2", "A cat sleeps.", "stands in section 1 and 2.1, not 2")]
    [InlineData("RFC 9999", "7", "A cat sleeps.", "stands in section 1 and 2.1, not 7")]
    [InlineData("RFC 9999", "2", "A dog barks.", "the sentence 3/* stands nowhere in RFC 9999")]
    [InlineData("RFC 9999", "7", "A dog barks.", "RFC 9999 has no section 7, and the sentence 3/* stands nowhere in it")]
    [InlineData("RFC 9998", "1", "A cat sleeps.", "there is no rfc9998.txt in *")]
    [InlineData("House rules", "1", "A cat sleeps.", "'House rules' is no RFC, so its sentences cannot be looked up")]
    [InlineData("RFC ../9999", "1", "A cat sleeps.", "'RFC ../9999' is no RFC, so its sentences cannot be looked up")]
    public void A_sentence_is_proven_or_it_is_said_what_is_wrong(string document, string section, string sentence, string? problem)
    {
        var result = ClauseVerification.Of(Register($"document: {document}", section, $"sentence: '{SyntheticRfc.Print(sentence)}'"), _folder.FullName);

        result.Proven.Select(requirement => requirement.Id).Should().Equal(problem is null ? ["smtp.a.b"] : []);
        if (problem is null)
            result.Problems.Should().BeEmpty();
        else
            result.Problems.Should().ContainSingle().Which.ToString().Should().Match($"*/requirements/x.yaml:4: error: smtp.a.b: {problem}");
    }

    [Fact]
    public void A_requirement_without_a_sentence_is_told_apart()
    {
        var result = ClauseVerification.Of(Register("document: RFC 9999", "2", "party: server"), _folder.FullName);

        result.Unproven.Should().Contain(requirement => requirement.Id == "smtp.a.b");
        result.Proven.Should().BeEmpty();
        result.Problems.Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_folder.FullName, "missing");
        var verify = () => ClauseVerification.Of(Register("document: RFC 9999", "2", "party: server"), missing);
        verify.Should().Throw<SuiteFolderException>().Which.Path.Should().Be(missing);
    }

    /// <summary>A register of one requirement.</summary>
    private RequirementRegister Register(string document, string section, string more)
    {
        var suite = _folder.CreateSubdirectory("suite/requirements");
        File.WriteAllText(Path.Combine(suite.FullName, "x.yaml"), $"{document}\ntitle: T\nrequirements:\n  - id: smtp.a.b\n    section: '{section}'\n    level: must\n    text: X is so.\n    {more}\n");
        var catalogue = SuiteCatalogue.LoadFrom(suite.Parent!.FullName);
        catalogue.Diagnostics.Should().BeEmpty();
        return new RequirementRegister([catalogue.Register.Find("smtp.a.b")!]);
    }
}
