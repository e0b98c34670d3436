using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using ConformTest.Cli.Targets;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using YamlDotNet.RepresentationModel;

namespace ConformTest.Cli.Tests;

/// <summary>From nothing to a gate.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class InitCommandTests : IDisposable
{
    private static readonly string[] Files = ["profile.yaml", "conformtest.expect.yaml", "conformtest-gate.sh", ".github/workflows/conformtest.yml"];
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    private string Out => _commandLine.Out;

    [Fact]
    public async Task What_is_written_for_a_server_judges_it()
    {
        await using var server = await EmbeddedTarget.StartAsync(ServerSwitches.None, Neighbour.None, TestContext.Current.CancellationToken);
        var (smtp, imap) = (Port("smtp://"), Port("imap://"));
        var alice = server.Profile.Accounts.First(account => account.Role == "alice");
        var user = Uri.EscapeDataString(alice.User);

        var init = await _commandLine.RunAsync("init", $"smtp://127.0.0.1:{smtp}", $"imap://{user}:{alice.Password}@127.0.0.1:{imap}", "--domain", server.Profile.Domain!, "--out", Out);
        init.Exit.Should().Be(ExitCode.Success, init.Errors);

        var text = File.ReadAllText(Path.Combine(Out, "profile.yaml"));
        text.Should().Contain("# It greets with: 220 ").And.Contain("PIPELINING").And.Contain("# STARTTLS works").And.Contain("delivery: smtp").And.Contain("read-back: imap");
        foreach (var file in Files)
            File.ReadAllText(Path.Combine(Out, file)).Should().NotContain($": {alice.Password}", "a password is a variable of the environment");

        Environment.SetEnvironmentVariable("CONFORMTEST_PASSWORD_ALICE", alice.Password);
        var run = await _commandLine.RunAsync(
            "run", "--target", Path.Combine(Out, "profile.yaml"), "--expect", Path.Combine(Out, "conformtest.expect.yaml"), "--select", "smtp.rset.*", "--select", "imap.noop.*", "--quiet");
        run.Exit.Should().Be(ExitCode.Success, run.Output + run.Errors);

        int Port(string scheme) => server.Profile.Endpoints.First(endpoint => endpoint.Url.StartsWith(scheme, StringComparison.Ordinal)).Port;
    }

    [Fact]
    public async Task The_files_are_what_they_claim_to_be()
    {
        (await _commandLine.RunAsync("init", "imap://al%22ice:p%3Ass@[::1]:1143", "--no-probe", "--out", Out)).Exit.Should().Be(ExitCode.Success);

        Environment.SetEnvironmentVariable("CONFORMTEST_PASSWORD_ALICE", "p:ss");
        var profile = ProfileReader.Read(Path.Combine(Out, "profile.yaml"));
        profile.Endpoints.Should().ContainSingle().Which.Url.Should().Be("imap://[::1]:1143");
        profile.Accounts.Should().ContainSingle().Which.User.Should().Be("al\"ice");
        ExpectationFile.Load(Path.Combine(Out, "conformtest.expect.yaml")).Deviations.Should().BeEmpty();

        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Out, ".github/workflows/conformtest.yml"))));
        var steps = (YamlSequenceNode)yaml.Documents[0].RootNode["jobs"]["conformance"]["steps"];
        steps.Children.Should().Contain(step => step.ToString().Contains("sh conformtest-gate.sh"));
        steps.Children.Should().Contain(step => step.ToString().Contains("${{ secrets.CONFORMTEST_PASSWORD_ALICE }}"));

        using var check = Process.Start("sh", ["-n", Path.Combine(Out, "conformtest-gate.sh")]);
        check.WaitForExit();
        check.ExitCode.Should().Be(0);
        File.GetUnixFileMode(Path.Combine(Out, "conformtest-gate.sh")).Should().HaveFlag(UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Without_a_server_there_is_a_form_to_fill_in()
    {
        var outcome = await _commandLine.RunAsync("init", "--no-probe", "--out", Out);
        outcome.Exit.Should().Be(ExitCode.Success);
        outcome.Output.Should().Contain("next: fill in profile.yaml");
        ProfileReader.Read(Path.Combine(Out, "profile.yaml")).Accounts.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_line_that_is_commented_out_is_right_as_it_stands()
    {
        await _commandLine.RunAsync("init", "smtp://127.0.0.1:2525", "imap://127.0.0.1:1143", "--no-probe", "--out", Out);
        var lines = File.ReadAllLines(Path.Combine(Out, "profile.yaml")).Select(line => line switch
        {
            _ when Key().IsMatch(line) => line[2..],
            ['#', ' ', ' ', ' ', '-', ..] => line[2..],
            _ => line,
        });
        foreach (var role in new[] { "ALICE", "BOB", "CAROL" })
            Environment.SetEnvironmentVariable($"CONFORMTEST_PASSWORD_{role}", "secret");
        var profile = ProfileReader.Parse(string.Join('\n', lines), "profile.yaml");
        profile.Accounts.Select(account => account.Role).Should().Equal("alice", "bob", "carol");
        (profile.Domain, profile.MaxConnections, profile.Software).Should().Be(("example.org", 20, "Example Mail 1.2"));
        profile.Delivery.Should().NotBeNull();
    }

    [Fact]
    public async Task Nothing_is_overwritten_unless_that_was_asked_for()
    {
        var mine = _commandLine.Write("out/conformtest-gate.sh", "mine");

        var refused = await _commandLine.RunAsync("init", "--no-probe", "--out", Out);
        refused.Exit.Should().Be(ExitCode.Usage);
        refused.Errors.Should().Contain("conformtest-gate.sh").And.Contain("--force");
        File.ReadAllText(mine).Should().Be("mine");
        Directory.GetFiles(Out).Should().ContainSingle("all are written, or none");

        (await _commandLine.RunAsync("init", "--no-probe", "--out", Out, "--force")).Exit.Should().Be(ExitCode.Success);
        File.ReadAllText(mine).Should().StartWith("#!/bin/sh");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_no_hindrance()
    {
        int port;
        await using (var gone = new FakeServer(connection => connection.HangAsync()))
            port = gone.Port;
        (await _commandLine.RunAsync("init", $"smtp://127.0.0.1:{port}", "--out", Out)).Exit.Should().Be(ExitCode.Success);
        File.ReadAllText(Path.Combine(Out, "profile.yaml")).Should().Contain("# It could not be used when this was written: ");
        ProfileReader.Read(Path.Combine(Out, "profile.yaml")).Endpoints.Should().ContainSingle();
    }

    [Fact]
    public async Task A_hostile_greeting_stays_a_comment()
    {
        await using var server = new FakeServer(async connection =>
        {
            await connection.SayAsync("220 \u001b]0;owned\u0007\u0085\rendpoints: [smtp://evil.example]\r\n");
            while (await connection.HearAsync() is { } line)
                await connection.SayAsync(line.StartsWith("EHLO", StringComparison.Ordinal) ? "250-x\r\n250 SIZE\u009b\r\n" : "221 bye\r\n");
        });
        var outcome = await _commandLine.RunAsync("init", $"smtp://127.0.0.1:{server.Port}", "--out", Out);
        outcome.Exit.Should().Be(ExitCode.Success);
        var text = File.ReadAllText(Path.Combine(Out, "profile.yaml"));
        (text + outcome.Output + outcome.Errors).Where(c => c != '\n' && char.IsControl(c)).Should().BeEmpty();
        ProfileReader.Read(Path.Combine(Out, "profile.yaml")).Endpoints.Should().ContainSingle().Which.Port.Should().Be(server.Port);
    }

    [Fact]
    public async Task A_wrong_URL_is_shown_at_its_place()
    {
        var outcome = await _commandLine.RunAsync("init", "smpt://127.0.0.1", "--out", Out);
        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("did you mean smtp://");
        Directory.Exists(Out).Should().BeFalse();
    }

    [GeneratedRegex("^# [a-z-]+:( |$)")]
    private static partial Regex Key();
}
