using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;
using ConformTest.Reports.Comparison;
using ConformTest.Reports.Comparison.Terminal;
using ConformTest.Reports.Terminal;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest compare</c>: two or more runs side by side, what differs first.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var runs = new Argument<string[]>("run") { Description = "Runs' folders, or their events.jsonl. The others are held against the first.", Arity = new ArgumentArity(2, 100) };
        var output = new Option<string?>("--out", "-o") { Description = "Write comparison.html, .md, .json and .csv into this folder.", HelpName = "folder" };
        var all = new Option<bool>("--all") { Description = "Show everything, not only the first of what differs." };
        var gate = new Option<bool>("--fail-on-regression") { Description = "Exit with 1 when a check that held in the first run deviates in another, unless its expectations list it." };
        var failOn = FailOn.Option("a regression counts for --fail-on-regression");
        var command = new Command("compare", "Shows what differs between two or more runs: servers, or versions of one.") { runs, output, all, gate, failOn };
        command.SetAction(parsed =>
        {
            var threshold = FailOn.Read(parsed.GetValue(failOn)!);
            var comparison = RunComparison.Of([.. parsed.GetValue(runs)!.Select(Read)]);
            var lines = ComparisonSummary.Lines(comparison, parsed.GetValue(all) ? ComparisonDetail.Everything : ComparisonDetail.Differences);
            Screen.Print(surroundings.Output, lines);
            if (parsed.GetValue(output) is { } folder)
                Screen.Print(surroundings.Output, [new SummaryLine(new("Written: ", Tone.Dim), new(string.Join(", ", ComparisonRenderers.Write(WithSites(comparison, folder), folder))))]);
            return Exit(comparison, parsed.GetValue(gate) ? threshold : null, surroundings.Errors);
        });
        return command;
    }

    /// <summary>The page leads to the reports of the runs where these lie beside the streams.</summary>
    private static RunComparison WithSites(RunComparison comparison, string folder) => comparison with
    {
        Runs = [.. comparison.Runs.Select(run => run with { Site = SitePlace.From(folder, run.Origin) })],
    };

    /// <exception cref="UsageException">It is not the stream of a run.</exception>
    internal static NamedRun Read(string path)
    {
        try
        {
            return new NamedRun(path, EventReader.Read(path));
        }
        catch (EventStreamException unreadable)
        {
            throw new UsageException(unreadable.Message);
        }
    }

    /// <param name="gate">From where on a regression fails; null when none does.</param>
    private static int Exit(RunComparison comparison, FailureThreshold? gate, TextWriter errors)
    {
        if (!comparison.Checks.Any(check => check.Judgements > 1))
            return ExitCode.NothingVerified;
        if (gate is null)
            return ExitCode.Success;
        var regressions = Enumerable.Range(1, comparison.Runs.Length - 1)
            .Sum(later => comparison.Changed(later, Change.Regression).Count(check => check.Cells[later].Check is { Known: false } deviating && gate.Reaches(deviating.Level, deviating.Kind)));
        if (regressions > 0)
        {
            errors.WriteLine($"conformtest: {(regressions == 1 ? "1 regression" : $"{regressions} regressions")} at or above --fail-on");
            return ExitCode.Deviations;
        }

        // A server that died has shown no regression, and proves nothing either.
        if (comparison.Runs.Skip(1).FirstOrDefault(run => run.Shortfall != "") is { } shortened)
        {
            errors.WriteLine($"conformtest: {shortened.Label} {shortened.Shortfall}");
            return shortened.Run.Ended?.Exit ?? ExitCode.Interrupted;
        }

        return ExitCode.Success;
    }
}
