using ConformTest.Harness.Events;

namespace ConformTest.Reports;

/// <summary>A form of report: a pure function of one run.</summary>
public interface IReportRenderer
{
    /// <summary>What the user types to ask for it: <c>html</c>.</summary>
    string Name { get; }

    /// <summary>The file's name in the run's folder: <c>report.html</c>.</summary>
    string FileName { get; }

    /// <summary>Writes the report, UTF-8 where it is text; the stream stays open.</summary>
    void Render(RunRecord run, Stream output);

    /// <summary>The files that belong to it beside its own; none but for a report of several pages.</summary>
    IEnumerable<ReportPage> Beside(RunRecord run) => [];
}
