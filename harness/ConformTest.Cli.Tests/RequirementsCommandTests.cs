using System.Text.Json;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

/// <summary>The register and its coverage as a person, or a program, sees them.</summary>
public sealed class RequirementsCommandTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public RequirementsCommandTests()
    {
        _commandLine.Write("suite/own.conv", """
            === smtp.own.conversation
            Ours.

            S: 220
            C: NOOP
            must smtp.own.checked
            S: 250
            """);
        _commandLine.Write("suite/requirements/own.yaml", """
            document: House rules
            title: T
            requirements:
              - id: smtp.own.checked
                section: '4.2'
                level: must
                text: NOOP is answered.
              - id: smtp.own.open
                section: '4.3'
                level: should
                text: Nobody looks.
              - id: smtp.own.set-up
                section: '4.4'
                level: may
                testability: configured, with a second server
                text: It takes two.
              - id: smtp.own.hidden
                section: '4.5'
                level: must
                testability: untestable, it never leaves the server
                text: It is kept well.
            """);
    }

    public void Dispose() => _commandLine.Dispose();

    [Fact]
    public async Task The_table_counts_each_level_and_gives_the_reasons()
    {
        var outcome = await RequirementsAsync();

        outcome.Exit.Should().Be(ExitCode.Success);
        var lines = outcome.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        lines.Should().ContainInOrder("House rules must 2 1 0 0 1", "should 1 0 1 0 0", "may 1 0 0 1 0", "all must 2 1 0 0 1");
        lines.Should().Contain("checked of what can be tested without a special set-up: must 100.0 %, should 0.0 %, all 50.0 %");
        lines.Should().ContainInOrder("untestable:", "1 it never leaves the server", "unchecked without a set-up:", "1 with a second server");
    }

    [Theory]
    [InlineData("--list", "smtp.own.checked smtp.own.open smtp.own.set-up smtp.own.hidden")]
    [InlineData("--open", "smtp.own.open smtp.own.set-up")]
    public async Task Lists_name_the_requirements(string option, string expected)
    {
        var outcome = await RequirementsAsync(option);

        outcome.Output.Split('\n').Select(line => line.Trim().Split(' ')[0]).Where(word => word.StartsWith("smtp.", StringComparison.Ordinal)).Should().Equal(expected.Split(' '));
    }

    [Fact]
    public async Task Machines_get_every_requirement_with_its_status()
    {
        var outcome = await RequirementsAsync("--json");

        var requirements = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("requirements").EnumerateArray().ToList();
        requirements.Select(one => one.GetProperty("status").GetString()).Should().Equal("checked", "open", "needs-set-up", "untestable");
        requirements[0].GetProperty("checks").EnumerateArray().Select(check => check.GetString()).Should().Equal("smtp.own.conversation");
        requirements[0].GetProperty("level").GetString().Should().Be("must");
        requirements[0].TryGetProperty("faults", out _).Should().BeFalse();
        requirements[3].GetProperty("reason").GetString().Should().Be("it never leaves the server");
    }

    [Fact]
    public async Task A_proof_is_counted_per_requirement()
    {
        var table = await _commandLine.RunAsync("requirements", "--faults", "--select", "smtp.rset.answers-250");
        var json = await _commandLine.RunAsync("requirements", "--faults", "--json", "--select", "smtp.rset.answers-250");

        table.Exit.Should().Be(ExitCode.Success);
        table.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Should().Contain("all must 1 1 1 0 0 0");
        JsonDocument.Parse(json.Output).RootElement.GetProperty("requirements")[0].GetProperty("faults")[0].GetString().Should().StartWith("smtp.rset.answers-250");
    }

    private Task<Outcome> RequirementsAsync(params string[] options) =>
        _commandLine.RunAsync(["requirements", "--suite", Path.Combine(_commandLine.Folder, "suite"), "--select", "smtp.own.*", .. options]);
}
