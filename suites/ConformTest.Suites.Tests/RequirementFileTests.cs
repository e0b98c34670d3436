using ConformTest.Harness.Language;

namespace ConformTest.Suites.Tests;

public sealed class RequirementFileTests : IDisposable
{
    private const string Head = "document: RFC 1\ntitle: T\nrequirements:\n";
    private const string Good = "  - id: smtp.a.b\n    section: 4.1\n    level: must\n    text: X is so.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformtest-register-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "1:1 the file is empty")]
    [InlineData("document: RFC 1\ntitle: T\n", "1:1 'requirements' is missing")]
    [InlineData("document: RFC 1\ntitel: T\nrequirements: []\n", "2:1 'titel' is not known here|1:1 'title' is missing")]
    [InlineData(Head + "  - id: smtp.a.b\n    section: 4.1\n    level: must\n", "4:5 'text' is missing")]
    [InlineData(Head + "  - id: smtp.a.b\n    section: 4.1\n    level: shall\n    text: X\n", "6:12 there is no level 'shall'")]
    [InlineData(Head + Good + "    note: Y\n", "8:5 'note' is not known here")]
    [InlineData(Head + Good + "    text: Y\n", "8:5 'text' stands twice")]
    [InlineData(Head + Good + Good, "8:9 there are two requirements 'smtp.a.b'")]
    [InlineData(Head + Good + "    party: sender\n", "8:12 there is no party 'sender'")]
    [InlineData(Head + Good + "    kind: danger\n", "8:11 there is no kind 'danger'")]
    [InlineData(Head + Good + "    follows: success\n", "8:14 there is no follows 'success'")]
    [InlineData(Head + Good + "    testability: wires\n", "8:18 there is no testability 'wires'")]
    [InlineData(Head + Good + "    testability: untestable\n", "8:18 'untestable' needs a reason")]
    [InlineData(Head + Good + "    sentence: 3fa9c2d47b10\n", "8:15 '3fa9c2d47b10' is no sentence's print")]
    [InlineData(Head + Good + "    sentence: 17/3fa9c2d47b1\n", "8:15 '17/3fa9c2d47b1' is no sentence's print")]
    [InlineData(Head + Good + "    sentence: 17/3FA9C2D47B10\n", "8:15 '17/3FA9C2D47B10' is no sentence's print")]
    [InlineData(Head + Good + "    sentence: 0/3fa9c2d47b10\n", "8:15 '0/3fa9c2d47b10' is no sentence's print")]
    [InlineData(Head + Good + "    sentence: 1001/3fa9c2d47b10\n", "8:15 '1001/3fa9c2d47b10' is no sentence's print")]
    [InlineData(Head + Good + "    sentence: 99999999999/3fa9c2d47b10\n", "8:15 '99999999999/3fa9c2d47b10' is no sentence's print")]
    [InlineData(Head + "  - id: SMTP.a\n    section: 4.1\n    level: must\n    text: X\n", "4:9 'SMTP.a' is no id")]
    [InlineData(Head + "  - id: smtp.a.b\n    section: [1]\n", "5:14 this is not the YAML of a register")]
    [InlineData(Head + "  - \"unclosed\n", "this is not the YAML of a register")]
    [InlineData("- a\n- b\n", "1:1 this is not the YAML of a register")]
    public void A_wrong_file_is_told_what_is_wrong_and_where(string yaml, string expected)
    {
        var diagnostics = Load(yaml).Diagnostics;
        var said = string.Join('|', diagnostics.Select(d => $"{d.Position.Line}:{d.Position.Column} {d.Message}"));
        if (expected.Contains("YAML"))
            said.Should().Contain(expected);
        else
            said.Should().Be(expected);
        diagnostics.Should().OnlyContain(d => d.Position.File.EndsWith("/requirements/x.yaml"));
    }

    [Fact]
    public void Every_prefix_of_a_file_is_read_without_an_exception()
    {
        var yaml = Head + Good + "    testability: untestable, for a reason\n    party: relay\n";
        for (var length = 0; length <= yaml.Length; length++)
            Load(yaml[..length]).Register.Should().NotBeNull();
    }

    [Fact]
    public void Keys_become_the_requirement()
    {
        var requirement = Load(Head + Good + "    testability: untestable, for a reason\n    party: relay\n    sentence: 17/3fa9c2d47b10\n    draft: 4.1.2\n    kind: hazard\n    follows: refusal\n").Register.Find("smtp.a.b")!;
        requirement.Document.Should().Be("RFC 1");
        requirement.Section.Should().Be("4.1");
        requirement.Level.Should().Be(Level.Must);
        requirement.Party.Should().Be("relay");
        requirement.Testability.Should().Be("untestable, for a reason");
        requirement.Text.Should().Be("X is so.");
        requirement.Sentence!.ToString().Should().Be("17/3fa9c2d47b10");
        requirement.Draft.Should().Be("4.1.2");
        requirement.Kind.Should().Be(DeviationKind.Hazard);
        requirement.FollowsRefusal.Should().BeTrue();
        requirement.Position.Line.Should().Be(4);
        requirement.Position.Column.Should().Be(9);
    }

    private SuiteCatalogue Load(string yaml)
    {
        var requirements = Directory.CreateDirectory(Path.Combine(_folder.FullName, "requirements"));
        File.WriteAllText(Path.Combine(requirements.FullName, "x.yaml"), yaml);
        return SuiteCatalogue.LoadFrom(_folder.FullName);
    }
}
