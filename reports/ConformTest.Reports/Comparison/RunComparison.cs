using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Comparison;

/// <summary>Two or more runs side by side. The first is what the others are held against.</summary>
public sealed record RunComparison
{
    public required ImmutableArray<ComparedRun> Runs { get; init; }

    /// <summary>Every check that any run holds; those on which runs differ first, the gravest of them first.</summary>
    public required ImmutableArray<ComparedCheck> Checks { get; init; }

    /// <summary>In the same order.</summary>
    public required ImmutableArray<ComparedRequirement> Requirements { get; init; }

    /// <summary>Those that differ first.</summary>
    public required ImmutableArray<ComparedChoice> Choices { get; init; }

    /// <summary>What whoever reads it must know first: other suites, other selections, runs that were cut.</summary>
    public required ImmutableArray<string> Remarks { get; init; }

    /// <summary>Whether these are runs against one server, or versions of it: then a difference has a direction.</summary>
    public bool SameTarget => AllAlike(run => run.Run.Started.Target.Name) || (Runs.All(run => run.Product != "") && AllAlike(run => run.Product));

    /// <summary>Checks that all runs judged: totals are over these.</summary>
    public IEnumerable<ComparedCheck> Common => Checks.Where(check => check.Judgements == Runs.Length);

    /// <summary>The checks that changed so, from the first run to that of the index.</summary>
    public IEnumerable<ComparedCheck> Changed(int later, Change change) => Checks.Where(check => check.ChangeTo(later) == change);

    /// <exception cref="ArgumentException">Fewer than two runs.</exception>
    public static RunComparison Of(IReadOnlyList<NamedRun> named)
    {
        if (named.Count < 2)
        {
            throw new ArgumentException("two runs at least are compared", nameof(named));
        }
        var runs = ComparedRun.Of(named);
        var checks = Match(runs);
        return new()
        {
            Runs = runs,
            Checks = checks,
            Requirements = ComparedRequirement.Among(checks, runs.Length),
            Choices = ComparedChoice.Among(runs),
            Remarks = ComparisonRemarks.Of(runs),
        };
    }

    private bool AllAlike(Func<ComparedRun, string> of) => Runs.Select(of).Distinct(StringComparer.Ordinal).Count() == 1;

    private static ImmutableArray<ComparedCheck> Match(ImmutableArray<ComparedRun> runs)
    {
        var seen = runs.Select(run => run.Run.Checks.GroupBy(CheckIdentity.Of).ToDictionary(group => group.Key, group => CheckCell.Of(Gravest(group)))).ToList();
        var absent = runs.Select(run => new Absence(run.Run)).ToList();
        return
        [
            .. seen.SelectMany(cells => cells.Keys).Distinct()
                .Select(identity => new ComparedCheck(identity, [.. runs.Select((_, at) => seen[at].GetValueOrDefault(identity) ?? absent[at].Of(identity))]))
                .OrderByDescending(check => check.Differs)
                .ThenBy(check => Words.RankOfLevel(check.Latest.Level))
                .ThenBy(check => Words.RankOfKind(check.Latest.Kind))
                .ThenBy(check => check.Requirement, StringComparer.Ordinal)
                .ThenBy(check => check.Identity.Reference.Conversation, StringComparer.Ordinal)
                .ThenBy(check => check.Identity.Reference.Ordinal)
                .ThenBy(check => check.Identity.Axis, StringComparer.Ordinal),
        ];
    }

    /// <summary>A stream may hold a check twice, when shards were joined: what deviates must not hide behind what holds.</summary>
    private static CheckJudged Gravest(IEnumerable<CheckJudged> checks) => checks.MinBy(check => check.Verdict switch
    {
        "fail" => 0,
        "pass" => 1,
        "error" => 2,
        "inconclusive" => 3,
        _ => 4,
    })!;
}
