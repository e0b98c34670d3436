using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>Which step of a transcript shows what a check saw.</summary>
public static class TellingStep
{
    /// <summary>The target's last octets before the judgement, from 0; -1 when nothing came since we last spoke, or the place is unknown.</summary>
    public static int Of(ImmutableArray<TranscriptEntry> steps, CheckJudged check)
    {
        if (check.Entry > 0 && check.Entry <= steps.Length)
        {
            for (var at = check.Entry - 1; at >= 0 && steps[at].From != "C"; at--)
            {
                if (steps[at].From == "S")
                {
                    return at;
                }
            }
            return -1;
        }
        if (check.Conversation == RunRecord.Invariant)
        {
            // What is watched over a run has no place in one play, but the line that breaks it is known.
            return check.Received == "" ? -1 : steps.Select((step, at) => (step, at)).FirstOrDefault(one => one.step.From == "S" && one.step.Octets.Contains(check.Received, StringComparison.Ordinal), (null!, -1)).Item2;
        }
        // A stream of before the place was noted: the last octets that are what the check received.
        for (var at = steps.Length - 1; check.Received != "" && at >= 0; at--)
        {
            if (steps[at].From == "S" && (check.Received.EndsWith(steps[at].Octets, StringComparison.Ordinal) || steps[at].Octets.StartsWith(check.Received, StringComparison.Ordinal)))
            {
                return at;
            }
        }
        return -1;
    }
}
