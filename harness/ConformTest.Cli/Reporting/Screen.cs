using ConformTest.Reports.Terminal;
using Spectre.Console;

namespace ConformTest.Cli.Reporting;

/// <summary>Where a command's result is shown.</summary>
internal static class Screen
{
    /// <summary>With colours when the output is a terminal, plain elsewhere.</summary>
    public static void Print(TextWriter output, IEnumerable<SummaryLine> lines)
    {
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected)
            SummaryPrinter.Print(AnsiConsole.Console, lines);
        else
            SummaryPrinter.Print(output, lines);
    }
}
