using System.Diagnostics;
using ConformTest.Cli.Tests.Support;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Tests;

/// <summary>Ctrl-C ends a run in order.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly CommandLine _commandLine = new();

    public void Dispose() => _commandLine.Dispose();

    [Fact]
    public async Task An_interrupted_run_exits_with_130_and_leaves_a_readable_report()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var played = new TaskCompletionSource();
        await using var server = new FakeServer(connection => connection.SpeakSmtpAsync(line =>
        {
            if (!line.StartsWith("RSET", StringComparison.Ordinal))
                return null;
            played.TrySetResult();
            // No answer: the run waits here until it is interrupted.
            return "";
        }));
        var profile = _commandLine.Write("profile.yaml", $"name: fake\nendpoints:\n  - smtp://127.0.0.1:{server.Port}\nlimits:\n  reply: 120 s\n");
        using var process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Application).Assembly.Location, "run", "--select", "smtp.rset.*", "--target", profile, "--out", _commandLine.Out },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await Task.WhenAny(played.Task, process.WaitForExitAsync(cancellation));

        await Interrupt.SendAsync(process, cancellation);
        await process.WaitForExitAsync(cancellation);

        process.ExitCode.Should().Be(ExitCode.Interrupted, await output + await errors);
        var record = EventReader.Read(Path.Combine(_commandLine.Out, EventWriter.FileName));
        record.Ended!.Exit.Should().Be(ExitCode.Interrupted);
        File.ReadAllText(Path.Combine(_commandLine.Out, "report.html")).Should().Contain("</html>");
    }
}
