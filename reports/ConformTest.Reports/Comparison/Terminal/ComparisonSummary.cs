using System.Collections.Immutable;
using ConformTest.Reports.Digest;
using ConformTest.Reports.Terminal;

namespace ConformTest.Reports.Comparison.Terminal;

/// <summary>How much of a comparison is shown on a terminal.</summary>
public enum ComparisonDetail { Differences, Everything }

/// <summary>A comparison for a terminal: who was compared and what limits it, then what differs.</summary>
public static class ComparisonSummary
{
    internal const int Width = 110;

    /// <summary>The lines: for two runs each change with its observations, for more a table.</summary>
    public static ImmutableArray<SummaryLine> Lines(RunComparison comparison, ComparisonDetail detail) =>
    [
        .. Head(comparison),
        .. comparison.Runs.Length == 2 ? PairSummary.Lines(comparison, detail) : TableSummary.Lines(comparison, detail),
    ];

    private static IEnumerable<SummaryLine> Head(RunComparison comparison)
    {
        var longest = comparison.Runs.Max(run => run.Label.Length);
        foreach (var run in comparison.Runs)
        {
            var judged = run.Run.Checks.Count(check => check.Verdict is "pass" or "fail");
            var deviating = run.Run.Checks.Count(check => check.Verdict == "fail");
            yield return new(
                new(run.Label.PadRight(longest), Tone.Strong),
                new($"   {run.Run.Started.Date:yyyy-MM-dd HH:mm}   {Words.Count(judged, "check")} judged, {deviating} {(deviating == 1 ? "deviates" : "deviate")}   {(run.Software == "" ? "" : $"{Visible.Clip(run.Software, 60)}   ")}{Clip(run.Origin)}", Tone.Dim));
        }
        foreach (var remark in comparison.Remarks.Take(6))
        {
            yield return new(new("! ", Tone.Doubtful), new(Visible.Clip(remark, 2 * Width)));
        }
    }

    internal static string Clip(string text) => Visible.Clip(text, Width);
}
