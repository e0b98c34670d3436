using ConformTest.Harness.Language;

namespace ConformTest.Suites.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conformtest-suite-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_users_folder_brings_its_own_conversations_and_requirements()
    {
        Write("b.conv", "=== smtp.own.second\nT\n\nC: NOOP\n");
        Write("deep/a.conv", "=== smtp.own.first\nT\n\nC: NOOP\n");
        Write("requirements/own.yaml", Requirement("smtp.own.rule"));
        var catalogue = SuiteCatalogue.LoadFrom(_folder.FullName);
        CatalogueTests.Rendered(catalogue.Diagnostics).Should().BeEmpty();
        catalogue.Conversations.Select(conversation => conversation.Id).Should().Equal("smtp.own.first", "smtp.own.second");
        catalogue.Register.Find("smtp.own.rule")!.Clause.Should().Be("House rules section 1");
        catalogue.Register.All.Length.Should().BeGreaterThan(1);
    }

    [Fact]
    public void An_id_of_ours_cannot_be_taken()
    {
        var ours = SuiteCatalogue.Load().Register.All[0];
        Write("requirements/own.yaml", Requirement(ours.Id));
        var diagnostic = SuiteCatalogue.LoadFrom(_folder.FullName).Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Message.Should().Be($"there are two requirements '{ours.Id}'");
        diagnostic.Hint.Should().Contain(ours.Position.File);
    }

    [Fact]
    public void A_file_that_is_called_as_one_of_ours_takes_its_place()
    {
        var ours = SuiteCatalogue.Load().Register.All[0];
        Write("requirements/" + Path.GetFileName(ours.Position.File), Requirement(ours.Id));
        var catalogue = SuiteCatalogue.LoadFrom(_folder.FullName);
        catalogue.Diagnostics.Should().BeEmpty();
        catalogue.Register.Find(ours.Id)!.Document.Should().Be("House rules");
    }

    [Fact]
    public void A_file_that_is_no_text_is_refused_at_its_place()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "x.conv"), [.. "=== smtp.a.b\nT\n\nC: "u8, 0xE9, .. "\n"u8]);
        var catalogue = SuiteCatalogue.LoadFrom(_folder.FullName);
        catalogue.Conversations.Should().BeEmpty();
        catalogue.Diagnostics.Should().ContainSingle().Which.Position.Should().Be(
            new SourcePosition(Path.Combine(_folder.FullName, "x.conv").Replace('\\', '/'), 4, 4));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var missing = Path.Combine(_folder.FullName, "missing");
        var load = () => SuiteCatalogue.LoadFrom(missing);
        load.Should().Throw<SuiteFolderException>().Which.Path.Should().Be(missing);
    }

    private static string Requirement(string id) => $"""
        document: House rules
        title: Ours
        requirements:
          - id: {id}
            section: 1
            level: must
            text: A rule.
        """;

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
