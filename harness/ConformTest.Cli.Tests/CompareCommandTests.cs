using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

/// <summary>Two runs against the reference server, one of them with a fault, side by side.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Fact]
    public async Task A_regression_is_shown_and_fails_where_that_was_asked_for()
    {
        var (before, after) = (await RunAsync("before"), await RunAsync("after", "--fault", "smtp.rset.answers-250"));

        var shown = await _commandLine.RunAsync("compare", before, after, "--out", Path.Combine(_commandLine.Folder, "compared"));
        shown.Exit.Should().Be(ExitCode.Success, shown.Errors);
        shown.Output.Should().Contain("Regressions").And.Contain("smtp.rset.answers-250").And.Contain("was reply 250");
        Directory.GetFiles(Path.Combine(_commandLine.Folder, "compared")).Should().HaveCount(4);

        var gate = await _commandLine.RunAsync("compare", before, after, "--fail-on-regression");
        gate.Exit.Should().Be(ExitCode.Deviations);
        gate.Errors.Should().Contain("at or above --fail-on");
        (await _commandLine.RunAsync("compare", after, before, "--fail-on-regression")).Exit.Should().Be(ExitCode.Success, "a fix is no regression");
        (await _commandLine.RunAsync("compare", before, before, "--fail-on-regression")).Exit.Should().Be(ExitCode.Success);
        (await _commandLine.RunAsync("compare", before, before, after, "--fail-on-regression")).Exit.Should().Be(ExitCode.Deviations, "each is held against the first");
    }

    [Fact]
    public async Task A_regression_below_the_threshold_or_known_does_not_fail()
    {
        var before = await RunAsync("before");
        Rewrite(before, "should", check => check with { Level = "should", Verdict = "fail" });
        Rewrite(before, "known", check => check with { Verdict = "fail", Known = true });

        (await _commandLine.RunAsync("compare", before, Folder("should"), "--fail-on-regression")).Exit.Should().Be(ExitCode.Success);
        (await _commandLine.RunAsync("compare", before, Folder("should"), "--fail-on-regression", "--fail-on", "should")).Exit.Should().Be(ExitCode.Deviations);
        (await _commandLine.RunAsync("compare", before, Folder("known"), "--fail-on-regression")).Exit.Should().Be(ExitCode.Success);
    }

    [Fact]
    public async Task A_run_that_was_cut_short_does_not_pass_the_gate()
    {
        var before = await RunAsync("before");
        Rewrite(before, "cut", check => check, keepEnd: false);

        (await _commandLine.RunAsync("compare", before, Folder("cut"))).Exit.Should().Be(ExitCode.Success);
        var gate = await _commandLine.RunAsync("compare", before, Folder("cut"), "--fail-on-regression");
        gate.Exit.Should().Be(ExitCode.Interrupted);
        gate.Errors.Should().Contain("was cut short");
    }

    [Fact]
    public async Task Nothing_in_common_is_nothing_verified()
    {
        var before = await RunAsync("before");
        Rewrite(before, "other", check => check with { Conversation = "another." + check.Conversation });

        (await _commandLine.RunAsync("compare", before, Folder("other"))).Exit.Should().Be(ExitCode.NothingVerified);
    }

    [Fact]
    public async Task What_is_no_run_is_named()
    {
        var file = _commandLine.Write("no-run.jsonl", "{}\n");
        var outcome = await _commandLine.RunAsync("compare", file, file);
        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("no-run.jsonl");
        (await _commandLine.RunAsync("compare", file)).Exit.Should().Be(ExitCode.Usage, "one run is nothing to compare");
        (await _commandLine.RunAsync("compare", "no-such-folder", file)).Errors.Should().Contain("no-such-folder");
        (await _commandLine.RunAsync("compare", file, file, "--fail-on", "perhaps")).Errors.Should().Contain("perhaps");
    }

    private string Folder(string name) => Path.Combine(_commandLine.Folder, name);

    private async Task<string> RunAsync(string name, params string[] options)
    {
        await _commandLine.RunAsync(["run", "--quiet", "--select", "smtp.rset.*", .. options]);
        Directory.Move(_commandLine.Out, Folder(name));
        return Folder(name);
    }

    /// <summary>The same run with its checks changed.</summary>
    private void Rewrite(string from, string name, Func<CheckJudged, CheckJudged> change, bool keepEnd = true)
    {
        var run = EventReader.Read(from);
        using var writer = new EventWriter(Folder(name));
        writer.Take(run.Started);
        foreach (var check in run.Checks)
            writer.Take(change(check));
        if (keepEnd)
            writer.Take(run.Ended!);
    }
}
