using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>A requirement and all that the run learnt of it.</summary>
/// <param name="Checks">In the order of the stream; none for a requirement of which only choices were recorded.</param>
public sealed record RequirementResult(string Id, ClauseKey Clause, string Level, string Statement, ImmutableArray<CheckJudged> Checks, ImmutableArray<LatitudeTaken> Choices)
{
    /// <summary>The gravest outcome; where nothing went wrong, <c>pass</c> as soon as one check holds, and <c>choice</c> where only choices were recorded.</summary>
    public string Outcome { get; } = Checks.IsEmpty ? "choice" : Digest.Outcome.Gravest(Checks) switch
    {
        // What could not be judged in one place and holds in another does hold, as far as anybody looked.
        "inconclusive" or "other" or "not-applicable" when Checks.Any(check => check.Verdict == "pass") => "pass",
        var gravest => gravest,
    };

    /// <summary>The check that shows the outcome.</summary>
    public CheckJudged? Telling => Checks.FirstOrDefault(check => Digest.Outcome.Of(check) == Outcome) ?? Checks.FirstOrDefault();

    internal static ImmutableArray<RequirementResult> Among(RunRecord run)
    {
        var choices = run.Latitudes.ToLookup(latitude => latitude.Requirement);
        var judged = run.Checks.GroupBy(check => check.Requirement).Select(group => new RequirementResult(
            group.Key, ClauseKey.Parse(group.First().Clause), group.First().Level, group.First().Statement, [.. group], Distinct(choices[group.Key]))).ToList();
        var named = judged.Select(requirement => requirement.Id).ToHashSet();
        return
        [
            .. judged.Concat(choices.Where(group => !named.Contains(group.Key)).Select(group => new RequirementResult(
                    group.Key, ClauseKey.Parse(group.First().Clause), "", "", [], Distinct(group))))
                .OrderBy(requirement => requirement.Clause).ThenBy(requirement => requirement.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<LatitudeTaken> Distinct(IEnumerable<LatitudeTaken> choices) => [.. choices.DistinctBy(choice => choice.Choice)];
}
