using System.Collections.Immutable;

namespace ConformTest.Harness.Rejudging;

/// <summary>What became of judging a run again from its octets.</summary>
/// <param name="Judged">Verdicts that follow from the octets.</param>
/// <param name="NotJudged">Verdicts that the octets alone cannot tell, by the reason, the most frequent first.</param>
/// <param name="Findings">Verdicts that do not follow from the octets, and records that are none of their conversation.</param>
public sealed record Rejudgement(int Judged, ImmutableArray<(string Reason, int Checks)> NotJudged, ImmutableArray<RejudgeFinding> Findings)
{
    /// <summary>How many the octets alone cannot tell.</summary>
    public int Open => NotJudged.Sum(reason => reason.Checks);
}

/// <param name="Case">The conversation, with its axis where that is not the plain one.</param>
/// <param name="Requirement">The check's; empty where the whole case is meant.</param>
public sealed record RejudgeFinding(string Case, string Requirement, string Problem);
