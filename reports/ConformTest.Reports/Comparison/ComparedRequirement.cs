using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Comparison;

/// <summary>What one run says of a requirement, over the checks that at least one other run judged too.</summary>
/// <param name="Judged">How many of these checks the run judged.</param>
/// <param name="Reason">Why it judged none of the requirement's checks; empty when it judged some.</param>
public readonly record struct RequirementCell(int Judged, int Deviating, string Reason)
{
    /// <summary><c>holds</c>, <c>deviates</c>, <c>2 of 5</c> or <c>–</c>.</summary>
    public string Words => (Judged, Deviating) switch
    {
        (0, _) => "–",
        (_, 0) => "holds",
        var (judged, deviating) when judged == deviating => "deviates",
        var (judged, deviating) => $"{deviating} of {judged}",
    };
}

/// <summary>A requirement in all runs.</summary>
/// <param name="Cells">One for each run.</param>
public sealed record ComparedRequirement(string Id, CheckJudged Sample, ImmutableArray<ComparedCheck> Checks, ImmutableArray<RequirementCell> Cells)
{
    /// <summary>Whether two runs disagree on a check of it.</summary>
    public bool Differs => Checks.Any(check => check.Differs);

    /// <summary>The check that shows what a run says of it: the first that deviates, else the first that was judged; null when none was.</summary>
    internal CheckJudged? Telling(int run)
    {
        var judged = Checks.Where(check => check.Judgements > 1 && check.Cells[run].Judged).Select(check => check.Cells[run]).ToList();
        return (judged.Find(cell => cell.Deviates) ?? judged.FirstOrDefault())?.Check;
    }

    internal static ImmutableArray<ComparedRequirement> Among(IEnumerable<ComparedCheck> checks, int runs) =>
    [
        .. checks.GroupBy(check => check.Requirement, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group], runs))
            .OrderByDescending(requirement => requirement.Differs)
            .ThenBy(requirement => Words.RankOfLevel(requirement.Sample.Level))
            .ThenBy(requirement => Words.RankOfKind(requirement.Sample.Kind))
            .ThenBy(requirement => requirement.Id, StringComparer.Ordinal),
    ];

    private static ComparedRequirement Of(string id, ImmutableArray<ComparedCheck> checks, int runs)
    {
        var shared = checks.Where(check => check.Judgements > 1).ToList();
        return new(id, checks[0].Latest, checks, [.. Enumerable.Range(0, runs).Select(Cell)]);

        RequirementCell Cell(int run)
        {
            var own = shared.Select(check => check.Cells[run]).Where(cell => cell.Judged).ToList();
            return new(own.Count, own.Count(cell => cell.Deviates), own.Count > 0 ? "" : checks.Select(check => check.Cells[run].Reason).FirstOrDefault(reason => reason != "") ?? "judged by this run only");
        }
    }
}
