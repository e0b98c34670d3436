using System.Collections.Immutable;

namespace ConformTest.Reports.Comparison;

/// <summary>What limits a comparison.</summary>
internal static class ComparisonRemarks
{
    public static ImmutableArray<string> Of(ImmutableArray<ComparedRun> runs) =>
    [
        .. Unlike(runs, "suites", run => run.Run.Started.Versions.Suite, "a difference may come from a check that was changed"),
        .. Unlike(runs, "versions of conformtest", run => run.Run.Started.Versions.Harness, "a difference may come from the judge"),
        .. Unlike(runs, "selections", run => run.Run.Started.Selection, "only what both hold is compared"),
        .. runs.Where(run => run.Shortfall != "").Select(run => $"{run.Label} {run.Shortfall}"),
        .. runs.SelectMany(run => run.Run.Remarks.Select(remark => $"{run.Label}, the stream: {remark}")),
        .. runs.Where(run => !run.Run.Checks.Any(check => check.Verdict is "pass" or "fail")).Select(run => $"{run.Label} judged nothing"),
    ];

    private static IEnumerable<string> Unlike(ImmutableArray<ComparedRun> runs, string what, Func<ComparedRun, string> value, string therefore)
    {
        if (runs.Select(value).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            yield return $"the {what} differ ({string.Join("; ", runs.Select(run => $"{run.Label}: {value(run)}"))}): {therefore}";
        }
    }
}
