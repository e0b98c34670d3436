using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>What every report tells of a run, sorted and grouped once.</summary>
public sealed record RunDigest
{
    public required RunRecord Run { get; init; }

    /// <summary>Gravest first, new before known.</summary>
    public required ImmutableArray<Deviation> Deviations { get; init; }

    public required ImmutableArray<Cause> Inconclusive { get; init; }

    public required ImmutableArray<Cause> NotApplicable { get; init; }

    public required ImmutableArray<Cause> Errors { get; init; }

    /// <summary>Latitudes, the same choice once with all its conversations.</summary>
    public required ImmutableArray<ImmutableArray<LatitudeTaken>> Choices { get; init; }

    public int Passed => Run.Checks.Count(check => check.Verdict == "pass");

    public int FailedNew => Run.Checks.Count(check => check is { Verdict: "fail", Known: false });

    public int FailedKnown => Run.Checks.Count(check => check is { Verdict: "fail", Known: true });

    public int Failed => FailedNew + FailedKnown;

    public int InconclusiveChecks => Inconclusive.Sum(cause => cause.Checks.Length);

    public int NotApplicableChecks => NotApplicable.Sum(cause => cause.Checks.Length);

    public int ErrorChecks => Errors.Sum(cause => cause.Checks.Length);

    /// <summary>Name, and software if it says more.</summary>
    public string TargetLine => Run.Started.Target is { Software: { Length: > 0 } software } target && software != target.Name
        ? $"{target.Name}, {software}"
        : Run.Started.Target.Name;

    /// <summary>How the run ended, in a sentence.</summary>
    public string Ending => Run.Ended is { } end
        ? $"exit {end.Exit}{(end.Reason == "" ? "" : ": " + end.Reason)}"
        : "interrupted: the stream ends before the run did; what is here was judged before that";

    public static RunDigest Of(RunRecord run) => new()
    {
        Run = run,
        Deviations = Deviation.Among(run.Checks),
        Inconclusive = Cause.Among(run.Checks, "inconclusive"),
        NotApplicable = Cause.Among(run.Checks, "not-applicable"),
        Errors = Cause.Among(run.Checks, "error"),
        Choices =
        [
            .. run.Latitudes.GroupBy(latitude => (latitude.Requirement, latitude.Choice))
                .OrderBy(group => group.Key.Requirement, StringComparer.Ordinal).ThenBy(group => group.Key.Choice, StringComparer.Ordinal)
                .Select(group => group.ToImmutableArray()),
        ],
    };
}
