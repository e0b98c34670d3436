using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>One deviation, wherever it showed: the same requirement, the same observation.</summary>
/// <param name="Shown">The failed checks, at least one, in the order of the stream.</param>
public sealed record Deviation(ImmutableArray<CheckJudged> Shown)
{
    /// <summary>The check that stands for all.</summary>
    public CheckJudged First => Shown[0];

    /// <summary>Whether the expectations file lists it.</summary>
    public bool Known => First.Known;

    /// <summary>How often it was seen; an invariant counts each breach.</summary>
    public int Times => (int)Math.Min(int.MaxValue, Shown.Sum(check => (long)Math.Max(1, check.Count)));

    internal static ImmutableArray<Deviation> Among(IEnumerable<CheckJudged> checks) =>
    [
        .. checks.Where(check => check.Verdict == "fail")
            .GroupBy(check => (check.Requirement, check.Observation, check.Level, check.Kind, check.Known))
            .Select(group => new Deviation([.. group]))
            .OrderBy(deviation => Words.RankOfLevel(deviation.First.Level))
            .ThenBy(deviation => Words.RankOfKind(deviation.First.Kind))
            .ThenBy(deviation => deviation.Known)
            .ThenBy(deviation => deviation.First.Requirement, StringComparer.Ordinal)
            .ThenBy(deviation => deviation.First.Observation, StringComparer.Ordinal),
    ];
}

/// <summary>Checks without a judgement that share one cause.</summary>
/// <param name="Checks">In the order of the stream.</param>
public sealed record Cause(string Text, ImmutableArray<CheckJudged> Checks)
{
    /// <summary>The conversations struck, each once.</summary>
    public IEnumerable<string> Conversations => Checks.Select(check => check.Conversation).Distinct();

    internal static ImmutableArray<Cause> Among(IEnumerable<CheckJudged> checks, string verdict) =>
    [
        .. checks.Where(check => check.Verdict == verdict)
            .GroupBy(check => check.Cause == "" ? check.Observation == "" ? "no cause given" : check.Observation : check.Cause)
            .Select(group => new Cause(group.Key, [.. group]))
            .OrderByDescending(cause => cause.Checks.Length)
            .ThenBy(cause => cause.Text, StringComparer.Ordinal),
    ];
}
