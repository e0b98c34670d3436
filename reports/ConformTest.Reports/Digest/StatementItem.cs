using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>What a conformance statement says of one requirement (the support answer of ISO/IEC 9646-7).</summary>
/// <param name="Support"><c>implemented</c>, <c>deviates</c>, <c>choice</c> or <c>not tested</c>.</param>
/// <param name="Detail">What was observed, which choice was made, or why it was not tested; empty where all was seen to hold.</param>
/// <param name="Shown">A check that shows it; null for a choice and for what no check asks.</param>
public sealed record StatementItem(RequirementResult Requirement, string Support, string Detail, CheckJudged? Shown)
{
    /// <summary>The answers in the order of the statement's totals.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["implemented", "deviates", "choice", "not tested"];

    public static StatementItem Of(RequirementResult requirement) => requirement.Outcome switch
    {
        "pass" => new(requirement, "implemented", Rest(requirement), requirement.Telling),
        "fail" or "known" => new(requirement, "deviates", Deviation(requirement), requirement.Telling),
        "choice" => new(requirement, "choice", string.Join("; ", requirement.Choices.Select(choice => choice.Choice)), null),
        "unasked" => new(requirement, "not tested", requirement.Unasked, null),
        var outcome => new(requirement, "not tested", $"{Outcome.Words(outcome)}: {requirement.Telling?.Cause}", requirement.Telling),
    };

    /// <summary>What holds where it was looked at, and how often it could not be looked at.</summary>
    private static string Rest(RequirementResult requirement)
    {
        var judged = requirement.Checks.Count(check => check.Verdict == "pass");
        return judged == requirement.Checks.Length ? "" : $"seen in {judged} of {requirement.Checks.Length} checks; the others could not be judged";
    }

    private static string Deviation(RequirementResult requirement)
    {
        var seen = requirement.Checks.Where(check => check.Verdict == "fail").ToList();
        var reasons = string.Join("; ", seen.Where(check => check.KnownReason != "").Select(check => check.KnownReason).Distinct());
        return $"{string.Join("; ", seen.Select(check => check.Observation).Distinct())}{(reasons == "" ? "" : $" (known: {reasons})")}";
    }
}
