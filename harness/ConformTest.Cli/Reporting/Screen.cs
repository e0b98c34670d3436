using ConformTest.Reports.Terminal;
using Spectre.Console;

namespace ConformTest.Cli.Reporting;

/// <summary>Where a command's result is shown.</summary>
internal static class Screen
{
    /// <summary>With colours when the output is a terminal, plain elsewhere.</summary>
    public static void Print(TextWriter output, IEnumerable<SummaryLine> lines)
    {
        if (IsTerminal(output))
            SummaryPrinter.Print(AnsiConsole.Console, lines);
        else
            SummaryPrinter.Print(output, lines);
    }

    /// <summary>Columns of the terminal; without end elsewhere.</summary>
    public static int WidthOf(TextWriter output) => IsTerminal(output) ? AnsiConsole.Profile.Width : int.MaxValue;

    private static bool IsTerminal(TextWriter output) => ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
}
