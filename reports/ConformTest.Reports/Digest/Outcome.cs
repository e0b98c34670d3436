using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>What became of a check, in one word: its verdict, or <c>known</c> for a deviation that the expectations file lists.</summary>
public static class Outcome
{
    /// <summary>The words, gravest first; <c>other</c> is a verdict that this version does not know.</summary>
    private static readonly string[] Order = ["fail", "error", "known", "inconclusive", "other", "pass", "choice", "not-applicable", "unasked"];

    public static string Of(CheckJudged check) => check switch
    {
        { Verdict: "fail", Known: true } => "known",
        { Verdict: "pass" or "fail" or "inconclusive" or "not-applicable" or "error" } => check.Verdict,
        _ => "other",
    };

    /// <summary>The gravest among them; <c>not-applicable</c> when there is none.</summary>
    public static string Gravest(IEnumerable<CheckJudged> checks) => Gravest(checks.Select(Of));

    /// <summary>The gravest among such words; <c>not-applicable</c> when there is none.</summary>
    public static string Gravest(IEnumerable<string> outcomes) => outcomes.MinBy(Rank) ?? "not-applicable";

    /// <summary>Gravest first.</summary>
    public static int Rank(string outcome) => Array.IndexOf(Order, outcome) is >= 0 and var rank ? rank : Order.Length;

    /// <summary>Behind a number of requirements or checks: <c>1 deviates</c>, <c>3 hold</c>.</summary>
    public static string Words(string outcome, int count) => (outcome, count) switch
    {
        (_, 1) => Words(outcome),
        ("pass", _) => "hold",
        ("fail", _) => "deviate",
        ("known", _) => "deviate, as known",
        ("error", _) => "errors on our side",
        ("choice", _) => "choices",
        _ => Words(outcome),
    };

    /// <summary>As a reader is told it: <c>deviates, as known</c>.</summary>
    public static string Words(string outcome) => outcome switch
    {
        "pass" => "holds",
        "fail" => "deviates",
        "known" => "deviates, as known",
        "error" => "error on our side",
        "not-applicable" => "not applicable",
        "unasked" => "not asked",
        _ => outcome,
    };
}
