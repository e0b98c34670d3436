using System.Diagnostics;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    private readonly List<Process> _started = [];

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }

        _commandLine.Dispose();
    }

    [Fact]
    public async Task The_demonstration_shows_bob_reading_what_alice_wrote_and_leaves_both_servers_running()
    {
        var server = Start("serve", "--demo");

        var shown = await UntilAsync(server, "Ctrl-C ends");

        shown.Should().ContainInOrder(
            "    C: MAIL FROM:<alice@crepes.fr>", "    C: RCPT TO:<bob@hamburger.edu>", "    C: RETR 1", "    S: Return-Path: <alice@crepes.fr>", "    S: Hello,", "    S: ..and a dot.", "    C: t003 FETCH * (BODY.PEEK[TEXT])");
        server.HasExited.Should().BeFalse();
        await StopAsync(server);
        server.ExitCode.Should().Be(ExitCode.Success);
    }

    [Fact]
    public async Task Two_servers_with_a_zone_file_need_their_names_and_ports()
    {
        var zone = _commandLine.Write("test.zone", "crepes.fr. MX 10 mx.crepes.fr.\nmx.crepes.fr. A 127.0.0.1\n");
        var server = Start("serve", "--domain", "crepes.fr", "--relay", "--zone", zone, "--next-hop-port", "mx.hamburger.edu=2525", "--account", "alice:secret");

        var shown = await UntilAsync(server, "Ctrl-C ends");

        shown[^1].Should().Be("accounts alice at crepes.fr; Ctrl-C ends");
        await StopAsync(server);
    }

    [Fact]
    public async Task The_profile_that_it_writes_judges_it_from_another_process()
    {
        var profile = _commandLine.Write("p.yaml", "");
        var server = Start("serve", "--fault", "smtp.rset.answers-250", "--profile", profile);
        await UntilAsync(server, "Ctrl-C ends");

        var outcome = await _commandLine.RunAsync("run", "--target", profile, "--select", "smtp.rset.twice-and-quit", "--quiet");

        outcome.Exit.Should().Be(ExitCode.Deviations);
        await StopAsync(server);
    }

    [Theory]
    [InlineData("smtp.rset.answers-250", ExitCode.Deviations)]
    [InlineData("smtp.noop.answers-250", ExitCode.Success)]
    public async Task With_all_faults_by_client_each_address_meets_its_own(string fault, int exit)
    {
        var listed = await _commandLine.RunAsync("serve", "--faults", "--faults-by-client");
        var address = listed.Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Single(words => words.Length > 1 && words[1] == fault)[0];
        var profile = _commandLine.Write("p.yaml", "");
        var server = Start("serve", "--faults-by-client", "--profile", profile);
        await UntilAsync(server, "Ctrl-C ends");
        File.AppendAllText(profile, $"client-address: {address}\n");

        var outcome = await _commandLine.RunAsync("run", "--target", profile, "--select", "smtp.rset.twice-and-quit", "--quiet");

        outcome.Exit.Should().Be(exit);
        await StopAsync(server);
    }

    [Theory]
    [InlineData("--relay --next-hop-port mx=x", "a port is a number")]
    [InlineData("--port smtp=0", "a port is a number")]
    [InlineData("--port http=80", "the services are")]
    [InlineData("--relay-from 300.0.0.0/8", "an address or a network")]
    [InlineData("--account alice", "user:password is wanted")]
    [InlineData("--next-hop-port 25", "add --relay")]
    [InlineData("--profile no-such-folder/p.yaml", "no-such-folder")]
    [InlineData("--relay --zone no-such-file", "no-such-file")]
    [InlineData("--client-authority no-such-file", "no-such-file")]
    public async Task What_cannot_be_understood_is_said(string options, string problem)
    {
        var outcome = await _commandLine.RunAsync(["serve", .. options.Split(' ')]);

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain(problem);
    }

    [Fact]
    public async Task A_broken_zone_file_is_named_with_its_line()
    {
        var outcome = await _commandLine.RunAsync("serve", "--relay", "--zone", _commandLine.Write("bad.zone", "a. MX 10 b.\na. A 1.2.3\n"));

        outcome.Exit.Should().Be(ExitCode.Usage);
        outcome.Errors.Should().Contain("bad.zone:2: ");
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(Application).Assembly.Location, .. arguments]) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        _started.Add(process);
        return process;
    }

    private static async Task<IReadOnlyList<string>> UntilAsync(Process server, string end)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var errors = server.StandardError.ReadToEndAsync(cancellation);
        List<string> lines = [];
        while (await server.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
            if (line.EndsWith(end, StringComparison.Ordinal)) return lines;
        }

        throw new InvalidOperationException(string.Join('\n', lines) + await errors);
    }

    private static async Task StopAsync(Process server)
    {
        await Interrupt.SendAsync(server, TestContext.Current.CancellationToken);
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
