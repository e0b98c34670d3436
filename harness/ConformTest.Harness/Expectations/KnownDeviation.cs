using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Harness.Expectations;

/// <summary>A deviation that is known: it must occur, and show exactly this observation.</summary>
public sealed record KnownDeviation(CheckReference Check, string Observation, string Reason)
{
    /// <summary>Where it is reported or discussed; may be empty.</summary>
    public string Link { get; init; } = "";

    /// <summary>The comment lines above it, without their <c>#</c>.</summary>
    public ImmutableArray<string> Comments { get; init; } = [];

    /// <summary>The line on which it begins, from 1; 0 when it was never in a file.</summary>
    public int Line { get; init; }

    /// <summary>Whether this is the deviation that the check shows.</summary>
    public bool Explains(CheckJudged check) => check.Verdict == "fail" && ObservationWords.AreSame(check.Observation, Observation) && Check.Matches(check);
}

/// <summary>A check that deviates now and then; whether it does so in a run says nothing.</summary>
public sealed record FlakyCheck(CheckReference Check, string Reason)
{
    /// <summary>Where it is reported or discussed; may be empty.</summary>
    public string Link { get; init; } = "";

    /// <summary>The comment lines above it, without their <c>#</c>.</summary>
    public ImmutableArray<string> Comments { get; init; } = [];

    /// <summary>Whether this is the check, and it deviates.</summary>
    public bool Explains(CheckJudged check) => check.Verdict == "fail" && Check.Matches(check);
}
