using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Files;

/// <summary>The conformance statement as a table: one line for each requirement, in the order of the clauses.</summary>
internal sealed class StatementCsvRenderer : IReportRenderer
{
    public string Name => "statement";

    public string FileName => "statement.csv";

    public void Render(RunRecord run, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        CsvLine.Write(writer, "document", "section", "requirement", "level", "statement", "support", "detail", "conversation", "target", "suite", "harness", "date", "run sha256", "title");
        var target = RunDigest.Of(run).TargetLine;
        var titles = run.Documents.DistinctBy(document => document.Document).ToDictionary(document => document.Document, document => document.Title);
        foreach (var item in RequirementResult.Among(run).Select(StatementItem.Of))
        {
            CsvLine.Write(writer, item.Requirement.Clause.Document, item.Requirement.Clause.Section, item.Requirement.Id, item.Requirement.Level, item.Requirement.Statement,
                item.Support, item.Detail, item.Shown?.Conversation ?? "", target, run.Started.Versions.Suite, run.Started.Versions.Harness, $"{run.Started.Date:O}", run.Hash, titles.GetValueOrDefault(item.Requirement.Clause.Document, ""));
        }
    }

    [ModuleInitializer]
    internal static void Register() => ReportRenderers.Add(new StatementCsvRenderer());
}
