using System.CommandLine;
using System.Runtime.InteropServices;
using ConformTest.Cli.Commands;
using ConformTest.Cli.Commands.Servers;
using ConformTest.Cli.Servers;
using ConformTest.Harness.Expectations;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Cli;

/// <summary>The <c>conformtest</c> command: the only place where all parts meet.</summary>
public static class Application
{
    /// <summary>Runs one command line. Never throws for what a user can do wrong.</summary>
    /// <returns>An exit code of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        using var interrupted = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var root = Root(new Surroundings(output, errors, interrupted.Token));
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await errors.WriteLineAsync($"conformtest: {error.Message}").ConfigureAwait(false);
            await errors.WriteLineAsync("'conformtest --help' shows what there is").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, interrupted.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is UsageException or ProfileException or ExpectationException or ServerTroubleException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"conformtest: {failure.Message}").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        // The first signal ends the run in order; a second one is the system's own.
        void Stop(PosixSignalContext context)
        {
            context.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }

    private static RootCommand Root(Surroundings surroundings) => new("Finds where a mail server departs from the RFCs, and shows how it knows.")
    {
        RunCommand.Create(surroundings),
        LintCommand.Create(surroundings),
        ServeCommand.Create(surroundings),
        RequirementsCommand.Create(surroundings),
        ReplayCommand.Create(surroundings),
        ReportCommand.Create(surroundings),
        CompareCommand.Create(surroundings),
        ServersCommand.Create(surroundings),
        InitCommand.Create(surroundings),
    };
}

/// <summary>What a command needs of the process around it.</summary>
internal sealed record Surroundings(TextWriter Output, TextWriter Errors, CancellationToken Interrupted);

/// <summary>The user asked for what cannot be; the message says what and names the way out.</summary>
internal sealed class UsageException(string message) : Exception(message);
