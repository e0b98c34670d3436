using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports;

/// <summary>A report that has been written.</summary>
public sealed record WrittenReport(string Name, string Path);

/// <summary>Writes reports beside a run's stream.</summary>
public static class ReportFolder
{
    /// <summary>
    /// Writes these reports (all that there are when none is named) into the folder, which is made if need be; each file appears whole or not
    /// at all. Pages that an older run left in the folders of a report are taken away.
    /// </summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    public static ImmutableArray<WrittenReport> Write(RunRecord run, string directory, params ReadOnlySpan<IReportRenderer> renderers)
    {
        Directory.CreateDirectory(directory);
        var written = ImmutableArray.CreateBuilder<WrittenReport>();
        foreach (var renderer in renderers.IsEmpty ? [.. ReportRenderers.All] : renderers)
        {
            var path = WholeFile.Write(Path.Combine(directory, renderer.FileName), output => renderer.Render(run, output));
            Beside(renderer.Beside(run), directory);
            written.Add(new(renderer.Name, path));
        }
        return written.ToImmutable();
    }

    private static void Beside(IEnumerable<ReportPage> pages, string directory)
    {
        var paths = pages.Select(page => (page.Write, Path: Path.Combine(directory, page.Path))).ToList();
        foreach (var folder in paths.Select(page => Path.GetDirectoryName(page.Path)!).Distinct())
        {
            Directory.CreateDirectory(folder);
            foreach (var stale in Directory.EnumerateFiles(folder, "*.html").Except(paths.Select(page => page.Path)).ToList())
            {
                File.Delete(stale);
            }
        }
        Parallel.ForEach(paths, page => WholeFile.Write(page.Path, page.Write));
    }
}
