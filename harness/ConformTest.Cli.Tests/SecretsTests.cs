using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

/// <summary>A password that the profile names is in nothing that a run leaves behind.</summary>
public sealed partial class SecretsTests : IDisposable
{
    private const string Password = "Kr0kodil.Vierzehn~7";

    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Fact]
    public async Task No_output_holds_the_password()
    {
        var profile = Path.Combine(_commandLine.Folder, "server.yaml");
        using var server = Start("serve", "--profile", profile, "--account", $"alice:{Password}", "--account", $"bob:{Password}");
        try
        {
            // Another process writes the file, and nothing tells of it.
            for (var waits = 0; !Names(profile) && !server.HasExited && waits < 1200; waits++)
                await Task.Delay(50, TestContext.Current.CancellationToken);
            Names(profile).Should().BeTrue("the server writes its profile, with the password, within 60 s; without it this test would find nothing, whatever is written");
            // The groups' members are accounts that this server does not have.
            await File.WriteAllLinesAsync(profile, File.ReadAllLines(profile).Where(line => !line.StartsWith("mailing-list:", StringComparison.Ordinal) && !line.StartsWith("alias:", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
            var bundle = Path.Combine(_commandLine.Folder, "run.zip");

            var outcome = await _commandLine.RunAsync("run", "--target", profile, "--bundle", bundle, "--select", "smtp.auth*", "--select", "imap.login.*", "--select", "imap.authenticate.*", "--select", "pop3.pass.*", "--select", "pop3.auth.*", "--select", "pop3.apop.*");

            outcome.Exit.Should().Be(ExitCode.Success, outcome.Output + outcome.Errors);
            _commandLine.Record().Checks.Should().Contain(check => check.Verdict == "pass");
            System.IO.Compression.ZipFile.ExtractToDirectory(bundle, Path.Combine(_commandLine.Out, "bundle"));
            Forms.Where(form => (outcome.Output + outcome.Errors).Contains(form, StringComparison.Ordinal)).Should().BeEmpty();
            foreach (var file in Directory.EnumerateFiles(_commandLine.Out, "*", SearchOption.AllDirectories))
            {
                var text = await File.ReadAllTextAsync(file, Encoding.Latin1, TestContext.Current.CancellationToken);
                Forms.Where(form => text.Contains(form, StringComparison.Ordinal)).Should().BeEmpty(file);
            }
            Sent().Where(word => Proof().IsMatch(word)).Should().BeEmpty("a password can be guessed from what proves it");
            (await _commandLine.RunAsync("report", "verify", bundle)).Exit.Should().Be(0);
        }
        finally
        {
            await Interrupt.SendAsync(server, TestContext.Current.CancellationToken);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Every line that was sent, and what it says when it is base64.</summary>
    private IEnumerable<string> Sent()
    {
        foreach (var line in _commandLine.Record().Transcripts.Values.SelectMany(transcript => transcript.Entries).Where(entry => entry.From == "C").SelectMany(entry => entry.Octets.Split(@"\r\n")))
        {
            yield return line;
            var octets = new byte[line.Length];
            if (Convert.TryFromBase64String(line, octets, out var length))
                yield return Encoding.Latin1.GetString(octets, 0, length);
        }
    }

    [GeneratedRegex("[0-9a-f]{28}|,p=[A-Za-z0-9+/]{20}")]
    private static partial Regex Proof();

    private static bool Names(string profile) => File.Exists(profile) && File.ReadAllText(profile).Contains(Password, StringComparison.Ordinal);

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(Application).Assembly.Location, .. arguments])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>As it stands, and as base64 spells it at each of the three offsets, without the digits that its neighbours share.</summary>
    private static IEnumerable<string> Forms =>
        Enumerable.Range(0, 3).Select(before => Convert.ToBase64String([.. new byte[before], .. Encoding.ASCII.GetBytes(Password)])[((before * 4 + 2) / 3)..][..20]).Prepend(Password);
}
