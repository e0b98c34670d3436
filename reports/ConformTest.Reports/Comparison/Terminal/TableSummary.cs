using ConformTest.Reports.Digest;
using ConformTest.Reports.Terminal;
using static ConformTest.Reports.Comparison.Terminal.ComparisonSummary;

namespace ConformTest.Reports.Comparison.Terminal;

/// <summary>More than two runs: requirement by requirement, a column for each run.</summary>
internal static class TableSummary
{
    private const int Rows = 40;
    private const int NameWidth = 52;

    public static IEnumerable<SummaryLine> Lines(RunComparison comparison, ComparisonDetail detail)
    {
        var common = comparison.Common.ToList();
        yield return new([new(common.Count == 0
            ? "No check was judged in all of them; a row counts the checks that at least two judged."
            : $"{Words.Count(common.Count, "check was", "checks were")} judged in all; of these "
                + $"{string.Join(", ", comparison.Runs.Select((run, at) => $"{common.Count(check => check.Cells[at].Deviates)} deviate in {run.Label}"))}.")]);
        ComparedRequirement[] rows = [.. comparison.Requirements.Where(row => detail == ComparisonDetail.Everything || row.Differs)];
        if (rows.Length > 0)
        {
            yield return SummaryLine.Empty;
            yield return new(new("Requirement".PadRight(NameWidth), Tone.Strong), new(string.Concat(comparison.Runs.Select(Column)), Tone.Strong));
        }
        var shown = detail == ComparisonDetail.Everything ? rows.Length : Rows;
        foreach (var row in rows.Take(shown))
        {
            yield return new([new(Cell(Visible.Clip(row.Id, NameWidth - 2), NameWidth)), .. row.Cells.Select((cell, at) => new Stretch(Cell(cell.Words, WidthOf(comparison.Runs[at])), Look(cell)))]);
        }
        if (rows.Length > shown)
        {
            yield return new([new($"and {rows.Length - shown} more; --all-rows shows them, --out writes them to files", Tone.Dim)]);
        }
        foreach (var line in Choices(comparison, detail))
        {
            yield return line;
        }
    }

    private static IEnumerable<SummaryLine> Choices(RunComparison comparison, ComparisonDetail detail)
    {
        ComparedChoice[] choices = [.. comparison.Choices.Where(choice => choice.Differs)];
        if (choices.Length == 0)
        {
            yield break;
        }
        yield return SummaryLine.Empty;
        yield return new([new($"{Words.Count(choices.Length, "choice")} that the RFCs leave open {(choices.Length == 1 ? "was" : "were")} made differently", Tone.Doubtful)]);
        foreach (var choice in choices.Take(detail == ComparisonDetail.Everything ? choices.Length : 10))
        {
            yield return new([new($"  {Visible.Clip(choice.Requirement, 80)}", Tone.Strong)]);
            foreach (var made in choice.Choices.Select((made, at) => (Words: ComparedChoice.Words(made), comparison.Runs[at].Label)).Where(made => made.Words != "–").GroupBy(made => made.Words, StringComparer.Ordinal))
            {
                yield return new(new($"    {Visible.Clip(made.Key, 60)}", Tone.Plain), new($"   {Clip(string.Join(", ", made.Select(one => one.Label)))}", Tone.Dim));
            }
        }
    }

    private static int WidthOf(ComparedRun run) => Math.Clamp(run.Label.Length, 8, 16) + 2;

    private static string Column(ComparedRun run) => Cell(run.Label.Length > 16 ? run.Label[..15] + "…" : run.Label, WidthOf(run));

    private static string Cell(string text, int width) => text.PadRight(width);

    private static Tone Look(RequirementCell cell) => cell switch
    {
        { Judged: 0 } => Tone.Dim,
        { Deviating: 0 } => Tone.Good,
        var (judged, deviating, _) when judged == deviating => Tone.Bad,
        _ => Tone.Doubtful,
    };
}
