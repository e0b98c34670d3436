using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Language;

namespace ConformTest.Harness.Replay;

/// <summary>How a replay ended.</summary>
public enum ReplayOutcome
{
    /// <summary>The target does as the transcript says, human texts and free choices aside.</summary>
    Follows,

    Differs,

    /// <summary>The target lacks what the transcript uses; <see cref="ReplayResult.Reason"/> names it.</summary>
    NotApplicable,

    Unreachable,
}

/// <summary>What came of replaying one transcript.</summary>
public sealed record ReplayResult
{
    public required RawTranscript Transcript { get; init; }

    public required MailProtocol Protocol { get; init; }

    public required ReplayOutcome Outcome { get; init; }

    /// <summary>Why it was not played, or not to its end; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>In the order of the transcript's lines.</summary>
    public ImmutableArray<ReplayFinding> Findings { get; init; } = [];

    /// <summary>Every octet both ways.</summary>
    public ImmutableArray<TranscriptEntry> Wire { get; init; } = [];

    public int Count(ReplayFindingKind kind) => Findings.Count(finding => finding.Kind == kind);
}
