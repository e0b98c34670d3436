using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>A requirement and all that the run learnt of it.</summary>
/// <param name="Checks">In the order of the stream; none for a requirement of which only choices were recorded.</param>
public sealed record RequirementResult(string Id, ClauseKey Clause, string Level, string Statement, ImmutableArray<CheckJudged> Checks, ImmutableArray<LatitudeTaken> Choices)
{
    /// <summary>Why no conversation asks it, as far as the register tells; else empty.</summary>
    public string Unasked { get; init; } = "";

    /// <summary>
    /// The gravest outcome; where nothing went wrong, <c>pass</c> as soon as one check holds, <c>choice</c> where only choices were recorded, and
    /// <c>unasked</c> where there is neither.
    /// </summary>
    public string Outcome { get; } = Checks.IsEmpty ? Choices.IsEmpty ? "unasked" : "choice" : Digest.Outcome.Gravest(Checks) switch
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
        var listed = run.Documents.SelectMany(document => document.Requirements).Where(requirement => named.Add(requirement.Id))
            .Select(requirement => Listed(requirement, Distinct(choices[requirement.Id]))).ToList();
        return
        [
            .. judged.Concat(listed).Concat(choices.Where(group => !named.Contains(group.Key)).Select(group => new RequirementResult(
                    group.Key, ClauseKey.Parse(group.First().Clause), "", "", [], Distinct(group))))
                .OrderBy(requirement => requirement.Clause).ThenBy(requirement => requirement.Id, StringComparer.Ordinal),
        ];
    }

    private static RequirementResult Listed(ListedRequirement requirement, ImmutableArray<LatitudeTaken> taken) =>
        new(requirement.Id, ClauseKey.Parse(requirement.Clause), requirement.Level, requirement.Text, [], taken) { Unasked = Reason(requirement) };

    private static string Reason(ListedRequirement requirement) => requirement.Testability.Split(", ", 2) switch
    {
        ["untestable", var reason] => $"cannot be tested: {reason}",
        ["configured", var reason] => $"needs a set-up of its own: {reason}",
        _ when requirement.Party == "client" => "binds the client",
        _ => "no conversation of this run asks it",
    };

    private static ImmutableArray<LatitudeTaken> Distinct(IEnumerable<LatitudeTaken> choices) => [.. choices.DistinctBy(choice => choice.Choice)];
}
