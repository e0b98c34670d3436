using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Running;

/// <summary>Joins two plays of a case: a failure stands only if both show it in the same words.</summary>
internal static class Confirmed
{
    private const string TwoWays = "it failed in two ways";
    private const string Once = "it did not happen again";
    private const string Late = "it happened only the second time";
    private const string Unseen = "it was not seen a second time";

    public static CaseResult Of(CaseResult first, CaseResult second)
    {
        ImmutableArray<(CheckReference Check, Observation Observation)> joined =
            [.. first.Checks.Zip(second.Checks, (a, b) => (a.Check, Join(a.Observation, b.Observation, a.Check.Level)))];
        var differ = joined.Any(check => check.Observation is NotReached unreached && IsOfTwoPlays(unreached.Cause));
        return second with { Checks = joined, Earlier = differ ? first : null };
    }

    /// <summary>A play that there was no time to repeat: its failures are inconclusive.</summary>
    public static CaseResult Alone(CaseResult first) => first with
    {
        Checks = [.. first.Checks.Select(check => Judge.Decide(check.Observation, check.Check.Level) == Verdict.Fail
            ? (check.Check, new NotReached($"{Unseen}: {check.Observation.Words}") { Entry = check.Observation.Entry })
            : check)],
    };

    /// <summary>Whether a cause tells of two plays of which one is recorded at most.</summary>
    public static bool IsOfTwoPlays(string cause) =>
        new[] { TwoWays, Once, Late, Unseen }.Any(words => cause.StartsWith(words, StringComparison.Ordinal));

    private static Observation Join(Observation first, Observation second, Level level)
    {
        var (before, after) = (Judge.Decide(first, level), Judge.Decide(second, level));
        if (before != Verdict.Fail && after != Verdict.Fail)
            return second;
        if (before == Verdict.Fail && after == Verdict.Fail)
            return ObservationWords.AreSame(first.Words, second.Words) ? second : new NotReached($"{TwoWays}: {first.Words}, then {second.Words}");
        return before == Verdict.Fail
            ? new NotReached($"{Once}: {first.Words} at first, then {second.Words}")
            : new NotReached($"{Late}: {second.Words}");
    }
}
