using System.Runtime.CompilerServices;
using System.Text;

namespace ConformTest.Reports.Comparison.Files;

/// <summary>Every check a line, for a spreadsheet (RFC 4180): who it is, then for each run the verdict and what it showed.</summary>
internal sealed class ComparisonCsv : IComparisonRenderer
{
    private const int LongestField = 1000;

    public string FileName => "comparison.csv";

    public void Render(RunComparison comparison, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        writer.WriteLine(Line(
        [
            "requirement", "ordinal", "conversation", "axis", "clause", "level", "kind", "differs",
            .. comparison.Runs.SelectMany(run => new[] { $"{run.Label}: verdict", $"{run.Label}: observation or cause" }),
        ]));
        foreach (var check in comparison.Checks)
        {
            var (identity, latest) = (check.Identity, check.Latest);
            writer.WriteLine(Line(
            [
                check.Requirement, $"{identity.Reference.Ordinal}", identity.Reference.Conversation, identity.Axis, latest.Clause, latest.Level, latest.Kind, check.Differs ? "yes" : "no",
                .. check.Cells.SelectMany(cell => new[] { cell.Word, cell.Judged ? cell.Check!.Observation : cell.Reason }),
            ]));
        }
    }

    private static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Field));

    /// <summary>Quoted. A spreadsheet takes what begins like a formula for one, and a server may have written it: an apostrophe in front makes it text.</summary>
    private static string Field(string text)
    {
        var safe = Visible.Clip(text, LongestField);
        var formula = safe.TrimStart() is { Length: > 0 } trimmed && "=+-@".Contains(trimmed[0], StringComparison.Ordinal);
        return $"\"{(formula ? "'" : "")}{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [ModuleInitializer]
    internal static void Register() => ComparisonRenderers.Add(new ComparisonCsv());
}
