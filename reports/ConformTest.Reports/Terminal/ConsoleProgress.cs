using ConformTest.Harness.Events;
using Spectre.Console;

namespace ConformTest.Reports.Terminal;

/// <summary>Chooses how a run's progress is shown.</summary>
public static class ConsoleProgress
{
    /// <summary>A bar on a terminal, plain lines elsewhere; to be disposed of when the run is over. Standard error is the place for it.</summary>
    public static IEventSink Create(IAnsiConsole console, TextWriter plain, TimeProvider time) =>
        console.Profile.Capabilities is { Interactive: true, Ansi: true } ? new TerminalProgress(console, time) : new PlainProgress(plain, time);
}
