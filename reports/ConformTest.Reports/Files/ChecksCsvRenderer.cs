using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Files;

/// <summary>Every check as one line, for a spreadsheet.</summary>
internal sealed class ChecksCsvRenderer : IReportRenderer
{
    public string Name => "csv";

    public string FileName => "checks.csv";

    public void Render(RunRecord run, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        CsvLine.Write(writer, "outcome", "level", "kind", "requirement", "ordinal", "clause", "conversation", "axis", "observation", "expected", "asked", "received", "cause", "reason", "source", "reproduce");
        foreach (var check in run.Checks)
        {
            CsvLine.Write(writer, Outcome.Of(check), check.Level, check.Kind, check.Requirement, check.Ordinal, check.Clause, check.Conversation, check.Axis, check.Observation,
                check.Expected, check.Asked, check.Received, check.Cause, check.KnownReason, check.Source, check.Reproduce);
        }
    }

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new ChecksCsvRenderer());
}
