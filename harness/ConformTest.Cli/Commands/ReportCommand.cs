using System.CommandLine;
using ConformTest.Cli.Reporting;
using ConformTest.Harness.Events;
using ConformTest.Harness.Running;
using ConformTest.Reports;
using ConformTest.Reports.Terminal;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest report</c>: renders the reports of a run anew from its stream.</summary>
internal static class ReportCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("folder") { Description = "A run's folder, or its events.jsonl." };
        var format = new Option<string?>("--format") { Description = $"Only this: {string.Join(", ", ReportRenderers.All.Select(renderer => renderer.Name))}.", HelpName = "name" };
        var bundle = Options.Bundle();
        var command = new Command("report", "Renders a run's reports from its event stream.") { folder, format, bundle, ReportVerifyCommand.Create(surroundings) };
        command.SetAction(parsed => Render(parsed.GetValue(folder)!, parsed.GetValue(format), parsed.GetValue(bundle), surroundings));
        return command;
    }

    private static int Render(string folder, string? format, string? bundle, Surroundings surroundings)
    {
        var stream = Directory.Exists(folder) ? Path.Combine(folder, EventWriter.FileName) : folder;
        RunRecord run;
        try
        {
            run = EventReader.Read(stream);
        }
        catch (EventStreamException unreadable)
        {
            throw new UsageException(unreadable.Message);
        }

        IReportRenderer[] renderers = format is null
            ? []
            : [ReportRenderers.Find(format) ?? throw new UsageException($"no report '{format}'; there are {string.Join(", ", ReportRenderers.All.Select(renderer => renderer.Name))}")];
        var written = ReportFolder.Write(run, Path.GetDirectoryName(Path.GetFullPath(stream))!, renderers);
        if (bundle is not null)
            BundleFile.Write(bundle, run, stream, profile: null);
        SummaryPrinter.Print(surroundings.Output, Summary.Lines(run, written));
        return run.Ended?.Exit ?? ExitCode.Interrupted;
    }
}
