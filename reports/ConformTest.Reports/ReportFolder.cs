using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports;

/// <summary>A report that has been written.</summary>
public sealed record WrittenReport(string Name, string Path);

/// <summary>Writes reports beside a run's stream.</summary>
public static class ReportFolder
{
    /// <summary>Writes these reports (all that there are when none is named) into the folder, which is made if need be; each appears whole or not at all.</summary>
    /// <exception cref="IOException">The folder or a file cannot be written.</exception>
    public static ImmutableArray<WrittenReport> Write(RunRecord run, string directory, params ReadOnlySpan<IReportRenderer> renderers)
    {
        Directory.CreateDirectory(directory);
        var written = ImmutableArray.CreateBuilder<WrittenReport>();
        foreach (var renderer in renderers.IsEmpty ? [.. ReportRenderers.All] : renderers)
        {
            var path = WholeFile.Write(Path.Combine(directory, renderer.FileName), output => renderer.Render(run, output));
            written.Add(new(renderer.Name, path));
        }
        return written.ToImmutable();
    }
}
