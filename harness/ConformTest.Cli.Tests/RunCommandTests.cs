using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

/// <summary>What a person types, and the exit code that the shell gets.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Fact]
    public async Task The_whole_suite_passes_on_the_reference_server()
    {
        var outcome = await _commandLine.RunAsync("run", "--quiet");

        var record = _commandLine.Record();
        record.Checks.Where(check => check.Verdict is not ("pass" or "not-applicable")).Select(check => $"{check.Verdict} {check.Requirement} in {check.Conversation}: {check.Observation} {check.Cause}").Should().BeEmpty();
        record.Checks.Should().Contain(check => check.Verdict == "pass");
        outcome.Exit.Should().Be(ExitCode.Success);
    }

    [Fact]
    public async Task A_bad_script_is_named_with_file_line_and_column()
    {
        _commandLine.Write("suite/bad.conv", "=== smtp.bad.script\nIt is wrong.\n\nS: 220\nC: EHLO {client}\nmust smtp.no.such-requirement\nS: 250\n");

        var outcome = await _commandLine.RunAsync("run", "--suite", Path.Combine(_commandLine.Folder, "suite"));

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("bad.conv:6:6: error:").And.Contain("smtp.no.such-requirement");
    }

    [Fact]
    public async Task An_unknown_capability_in_needs_is_an_error()
    {
        _commandLine.Write("suite/bad.conv", "=== smtp.bad.need\nIt is wrong.\nneeds: PIPELININGS\n\nS: 220\nC: NOOP\nmust smtp.noop.answers-250\nS: 250\n");

        var outcome = await _commandLine.RunAsync("run", "--suite", Path.Combine(_commandLine.Folder, "suite"));

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("bad.conv:3:8").And.Contain("PIPELININGS");
    }

    [Fact]
    public async Task A_bad_profile_is_named_with_file_line_and_column()
    {
        var profile = _commandLine.Write("profile.yaml", "name: x\nendpoint:\n  - smtp://127.0.0.1\n");

        var outcome = await _commandLine.RunAsync("run", "--target", profile);

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("profile.yaml:2:1").And.Contain("endpoints");
    }

    [Theory]
    [InlineData(ExitCode.NothingVerified, "--select", "smtp.no-such-conversation")]
    [InlineData(ExitCode.Usage, "--fault", "smtp.no.such-fault")]
    [InlineData(ExitCode.Usage, "--fail-on", "perhaps")]
    [InlineData(ExitCode.Usage, "--shard", "3/2")]
    [InlineData(ExitCode.Usage, "--axes", "colour=red")]
    [InlineData(ExitCode.Deviations, "--select", "smtp.rset.*", "--fault", "smtp.rset.answers-250")]
    [InlineData(ExitCode.Success, "--select", "smtp.rset.*")]
    public async Task The_exit_code_tells_what_happened(int exit, params string[] options)
    {
        var outcome = await _commandLine.RunAsync(["run", "--quiet", .. options]);

        outcome.Exit.Should().Be(exit, outcome.Errors + outcome.Output);
    }

    [Fact]
    public async Task A_word_behind_a_selection_is_a_target_and_never_played_against_the_embedded_server()
    {
        var outcome = await _commandLine.RunAsync("run", "--select", "smtp.rset.*", "smtp.noop.*");

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("smtp.noop.*");
    }

    [Fact]
    public async Task Known_deviations_pass_and_those_that_are_gone_are_stale()
    {
        var file = _commandLine.Write("expect.yaml", "target: reference\ndeviations: []\nflaky: []\n");
        string[] faulty = ["run", "--quiet", "--select", "smtp.rset.*", "--fault", "smtp.rset.answers-250", "--expect", file];

        (await _commandLine.RunAsync([.. faulty, "--update-expectations"])).Exit.Should().Be(ExitCode.Deviations);
        (await _commandLine.RunAsync(faulty)).Exit.Should().Be(ExitCode.Success);
        (await _commandLine.RunAsync("run", "--quiet", "--select", "smtp.rset.*", "--expect", file)).Exit.Should().Be(ExitCode.StaleExpectations);
    }

    [Fact]
    public async Task An_expectations_file_that_is_not_there_is_made_when_that_was_asked_for_and_else_a_mistake()
    {
        var file = Path.Combine(_commandLine.Folder, "new", "expect.yaml");
        string[] faulty = ["run", "--quiet", "--select", "smtp.rset.*", "--fault", "smtp.rset.answers-250", "--expect", file];

        var mistaken = await _commandLine.RunAsync(faulty);

        mistaken.Exit.Should().Be(ExitCode.Usage);
        mistaken.Errors.Should().Contain("expect.yaml").And.Contain("no such file").And.Contain("--update-expectations");
        (await _commandLine.RunAsync([.. faulty, "--update-expectations"])).Exit.Should().Be(ExitCode.Deviations);
        (await _commandLine.RunAsync(faulty)).Exit.Should().Be(ExitCode.Success);
    }

    [Fact]
    public async Task The_same_seed_sends_the_same_octets_and_another_seed_does_not()
    {
        var first = await SentAsync("7");
        var second = await SentAsync("7");
        var other = await SentAsync("8");

        second.Should().Equal(first);
        other.Should().NotEqual(first);
    }

    /// <summary>What was sent in each case, joined per connection: how it falls into segments depends on the server's answers alone.</summary>
    private async Task<IReadOnlyList<string>> SentAsync(string seed)
    {
        await _commandLine.RunAsync("run", "--quiet", "--seed", seed, "--select", "smtp.rset.*", "--select", "pop3.retr.*", "--select", "imap.append.*");
        return
        [
            .. _commandLine.Record().Transcripts.OrderBy(pair => pair.Key.Conversation, StringComparer.Ordinal).SelectMany(pair =>
                pair.Value.Entries.Where(entry => entry.From == "C").GroupBy(entry => entry.Connection, StringComparer.Ordinal)
                    .Select(sent => $"{pair.Key} {sent.Key} {string.Concat(sent.Select(entry => entry.Octets))}").Order(StringComparer.Ordinal)),
        ];
    }
}
