using System.Collections.Immutable;

namespace ConformTest.Harness.Events;

/// <summary>
/// Gives members that a line leaves out the values that their declarations promise: generated JSON code fills an <c>init</c> property
/// that is missing with null or zero, and passes its initial value over.
/// </summary>
internal static class EventDefaults
{
    public static RunEvent Complete(RunEvent happening) => happening switch
    {
        RunStarted started => started with { Command = started.Command ?? "", Target = Complete(started.Target), Versions = started.Versions with { SuiteDigest = started.Versions.SuiteDigest ?? "" } },
        CheckJudged check => Complete(check),
        DocumentListed document => document with { Requirements = Or(document.Requirements) },
        TranscriptRecorded transcript => transcript with { Facts = transcript.Facts ?? ImmutableSortedDictionary<string, string>.Empty },
        RunEnded ended => ended with { Reason = ended.Reason ?? "", Stale = Or(ended.Stale) },
        _ => happening,
    };

    private static TargetDescription Complete(TargetDescription target) => target with
    {
        Software = target.Software ?? "",
        Endpoints = Or(target.Endpoints),
        Notes = Or(target.Notes),
    };

    private static CheckJudged Complete(CheckJudged check) => check with
    {
        Ordinal = check.Ordinal == 0 ? 1 : check.Ordinal,
        Expected = check.Expected ?? "",
        Asked = check.Asked ?? "",
        Received = check.Received ?? "",
        Axis = check.Axis ?? "plain",
        KnownReason = check.KnownReason ?? "",
        Cause = check.Cause ?? "",
        Statement = check.Statement ?? "",
        Why = check.Why ?? "",
        Source = check.Source ?? "",
        Reproduce = check.Reproduce ?? "",
        Count = check.Count == 0 ? 1 : check.Count,
        Places = Or(check.Places),
    };

    private static ImmutableArray<T> Or<T>(ImmutableArray<T> values) => values.IsDefault ? [] : values;
}
