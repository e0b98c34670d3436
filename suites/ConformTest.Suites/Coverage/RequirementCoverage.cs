using System.Collections.Immutable;
using ConformTest.Harness.Judging;

namespace ConformTest.Suites.Coverage;

/// <summary>How far the suites answer for a requirement.</summary>
public enum CoverageStatus
{
    /// <summary>A conversation, or the watch over the whole run, judges it.</summary>
    Checked,

    /// <summary>It leaves a choice, and runs record which one a target made.</summary>
    Recorded,

    /// <summary>It can be tested, and nothing does yet.</summary>
    Open,

    /// <summary>It could be tested with a special set-up of the target, and nothing does yet.</summary>
    NeedsSetUp,

    /// <summary>Nothing on the wire can show it.</summary>
    Untestable,
}

/// <summary>A requirement and what the suites do about it.</summary>
/// <param name="Checks">Conversations with a check of it, once each; <c>invariant</c> when every line of a run is watched for it.</param>
/// <param name="Records">Conversations that record its choice.</param>
public sealed record RequirementCoverage(Requirement Requirement, ImmutableArray<string> Checks, ImmutableArray<string> Records)
{
    /// <summary>What stands behind the word of the testability; empty for what the wire shows.</summary>
    public string Reason { get; } = Behind(Requirement.Testability);

    public CoverageStatus Status
    {
        get
        {
            if (Checks.Length > 0)
                return CoverageStatus.Checked;
            if (Records.Length > 0)
                return CoverageStatus.Recorded;
            return Word(Requirement.Testability) switch
            {
                "untestable" => CoverageStatus.Untestable,
                "configured" => CoverageStatus.NeedsSetUp,
                _ => CoverageStatus.Open,
            };
        }
    }

    private static string Word(string testability) => testability.Split(',', ':')[0];

    private static string Behind(string testability) => testability[Word(testability).Length..].TrimStart(',', ':', ' ');
}
