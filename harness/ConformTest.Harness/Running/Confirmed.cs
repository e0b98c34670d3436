using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Running;

/// <summary>Joins two plays of a case: a failure stands only if both show it in the same words.</summary>
internal static class Confirmed
{
    public static CaseResult Of(CaseResult first, CaseResult second) =>
        second with { Checks = [.. first.Checks.Zip(second.Checks, (a, b) => (a.Check, Join(a.Observation, b.Observation, a.Check.Level)))] };

    private static Observation Join(Observation first, Observation second, Level level)
    {
        var (before, after) = (Judge.Decide(first, level), Judge.Decide(second, level));
        if (before != Verdict.Fail && after != Verdict.Fail)
            return second;
        if (before == Verdict.Fail && after == Verdict.Fail)
            return first.Words == second.Words ? second : new NotReached($"it failed in two ways: {first.Words}, then {second.Words}");
        return before == Verdict.Fail
            ? new NotReached($"it did not happen again: {first.Words} at first, then {second.Words}")
            : new NotReached($"it happened only the second time: {second.Words}");
    }
}
