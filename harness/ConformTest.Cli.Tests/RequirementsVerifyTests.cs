using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;
using ConformTest.Suites;

namespace ConformTest.Cli.Tests;

/// <summary>The register held against texts of RFCs: what is printed, and the exit code.</summary>
public sealed class RequirementsVerifyTests : IDisposable
{
    // "A cat sleeps."
    private const string Print = "3/dff507e8bf71";

    private readonly CommandLine _commandLine = new();

    public RequirementsVerifyTests()
    {
        // Our own register keeps its sentences; without copies of its files it would be looked up in texts that are not here.
        foreach (var file in SuiteCatalogue.Load().Register.All.Select(requirement => Path.GetFileName(requirement.Position.File)).Distinct(StringComparer.Ordinal))
            _commandLine.Write($"suite/requirements/{file}", "document: none\ntitle: none\nrequirements: []\n");
        _commandLine.Write("rfc/rfc9999.txt", "1.  Sleeping\n\n   A cat sleeps.\n\n2.  Waking\n\n   A cat wakes.\n");
    }

    public void Dispose() => _commandLine.Dispose();

    [Theory]
    [InlineData("1", "sentence: " + Print, ExitCode.Success, "1 sentences stand where they should, 0 do not, 0 without a sentence")]
    [InlineData("2", "sentence: " + Print, ExitCode.Usage, "own.yaml:4: error: smtp.own.rule: stands in section 1, not 2")]
    [InlineData("1", "party: server", ExitCode.NothingVerified, "0 sentences stand where they should, 0 do not, 1 without a sentence")]
    public async Task The_exit_code_says_whether_all_sentences_stand(string section, string more, int exit, string said)
    {
        var outcome = await VerifyAsync(section, more);

        outcome.Output.Should().Contain(said);
        outcome.Exit.Should().Be(exit);
    }

    [Fact]
    public async Task Requirements_without_a_sentence_are_named_when_asked()
    {
        var quiet = await VerifyAsync("1", "party: server");
        var verbose = await VerifyAsync("1", "party: server", "--verbose");

        quiet.Output.Should().NotContain("smtp.own.rule");
        verbose.Output.Should().Contain("own.yaml:4: smtp.own.rule: no sentence (RFC 9999 section 1)");
    }

    [Fact]
    public async Task A_missing_folder_is_a_usage_error()
    {
        var outcome = await _commandLine.RunAsync("requirements", "verify", "--rfc-dir", Path.Combine(_commandLine.Folder, "missing"));

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("missing");
    }

    private Task<Outcome> VerifyAsync(string section, string more, params string[] options)
    {
        _commandLine.Write("suite/requirements/own.yaml", $"document: RFC 9999\ntitle: T\nrequirements:\n  - id: smtp.own.rule\n    section: '{section}'\n    level: must\n    text: X\n    {more}\n");
        return _commandLine.RunAsync(["requirements", "verify", "--rfc-dir", Path.Combine(_commandLine.Folder, "rfc"), "--suite", Path.Combine(_commandLine.Folder, "suite"), .. options]);
    }
}
