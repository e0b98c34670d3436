namespace ConformTest.Harness.Replay;

/// <summary>What a finding of a replay is about.</summary>
public enum ReplayFindingKind
{
    /// <summary>About the transcript: what it leaves out or has wrong, and what was done about it.</summary>
    Remark,

    /// <summary>The target does something else, and may.</summary>
    Choice,

    /// <summary>The target departs from the transcript in a way that matters to the protocol.</summary>
    Difference,
}

/// <summary>One thing that a replay found.</summary>
/// <param name="Line">The transcript's line.</param>
/// <param name="Sent">What was sent, escaped; may be empty.</param>
/// <param name="Came">What came, escaped; may be empty.</param>
public sealed record ReplayFinding(ReplayFindingKind Kind, int Line, string Text, string Sent, string Came);
