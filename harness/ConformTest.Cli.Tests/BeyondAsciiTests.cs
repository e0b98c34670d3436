using System.Diagnostics;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

/// <summary>A target whose users have passwords beyond ASCII is judged as any other.</summary>
public sealed class BeyondAsciiTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Fact]
    public async Task Every_protocol_is_logged_in_to_with_a_password_beyond_ASCII()
    {
        var profile = Path.Combine(_commandLine.Folder, "server.yaml");
        using var server = Start("serve", "--profile", profile, "--account", "alice:p\u00E4ssword", "--account", "bob:p\u00E4ssword");
        try
        {
            string? said;
            do
                said = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            while (said?.Contains("Ctrl-C ends", StringComparison.Ordinal) == false);
            said.Should().NotBeNull("the server has written its profile when it says how to end it");
            // The groups' members are accounts that this server does not have.
            await File.WriteAllLinesAsync(profile, File.ReadAllLines(profile).Where(line => !line.StartsWith("mailing-list:", StringComparison.Ordinal) && !line.StartsWith("alias:", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

            var outcome = await _commandLine.RunAsync("run", "--target", profile, "--quiet", "--select", "imap.login.*", "--select", "imap.noop.*", "--select", "pop3.pass.*", "--select", "pop3.stat.*", "--select", "mail.login.*", "--select", "submission.auth.*");

            outcome.Exit.Should().Be(ExitCode.Success, outcome.Output + outcome.Errors);
            foreach (var protocol in (string[])["imap.noop.", "imap.login.", "pop3.pass.", "pop3.stat.", "mail.login.", "submission.auth."])
                _commandLine.Record().Checks.Should().Contain(check => check.Conversation.StartsWith(protocol, StringComparison.Ordinal) && check.Verdict == "pass");
        }
        finally
        {
            await Interrupt.SendAsync(server, TestContext.Current.CancellationToken);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(Application).Assembly.Location, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
