using System.Text;
using System.Text.RegularExpressions;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Bundle;

/// <summary>
/// Holds a run's judgements against its transcripts. It does not match anew what a conversation expects; it looks whether what a judgement
/// says was asked and answered is there, and whether totals and exit code are those of the checks.
/// </summary>
internal static partial class EvidenceAudit
{
    /// <summary>From this length on (characters) a judgement shows only part of what was asked.</summary>
    private const int Whole = 400;

    /// <summary>Returns how many judgements were held against a transcript.</summary>
    public static int Audit(RunRecord run, Action<BundleFinding> found)
    {
        var held = 0;
        foreach (var check in run.Checks)
        {
            if (check.Conversation == RunRecord.Invariant || run.TranscriptOf(check) is not { } transcript)
            {
                if (check is { Verdict: "fail", Received: not "" } && check.Conversation != RunRecord.Invariant)
                {
                    Report(check, "deviates, but no transcript shows it");
                }
                continue;
            }
            held++;
            if (check.Entry > transcript.Entries.Length)
            {
                Report(check, $"was judged after step {check.Entry}, but the transcript has {transcript.Entries.Length}");
            }
            if (check.Verdict != "fail")
            {
                continue;
            }
            var before = check.Entry is > 0 and var entry && entry <= transcript.Entries.Length ? transcript.Entries[..entry] : transcript.Entries;
            foreach (var (words, octets, from) in new[] { ("asked", check.Asked, "C"), ("answered", check.Received, "S") })
            {
                if (octets != "" && (from == "C" ? octets.Length < Whole : IsAnswer(octets)) && !Said(before, from, octets))
                {
                    Report(check, $"says that it {(from == "C" ? "asked" : "got")} {Visible.Clip(octets, 80)}, which its transcript does not hold");
                }
            }
        }
        Totals(run, found);
        return held;

        void Report(CheckJudged check, string problem) =>
            found(new(EventWriter.FileName, $"{Visible.Clip(check.Requirement, 120)} in {Visible.Clip(new CaseKey(check.Conversation, check.Axis).ToString(), 160)} {problem}"));
    }

    /// <summary>Whether this direction of some connection holds each line of the octets, however they were cut into steps. Between the lines that were judged others may stand.</summary>
    private static bool Said(IEnumerable<TranscriptEntry> entries, string from, string octets) =>
        entries.Where(entry => entry.From == from || entry.From == "-").GroupBy(entry => entry.Connection)
            .Any(connection => connection.Aggregate(new StringBuilder(), (all, entry) => all.Append(entry.Octets)).ToString() is var all && octets.Split(@"\r\n").All(line => all.Contains(line, StringComparison.Ordinal)));

    /// <summary>Whether this is what the target answered, whole: a judgement on a delivered message, or one of two values against each other, shows something else.</summary>
    private static bool IsAnswer(string received) =>
        Answer().IsMatch(received) && !received.Contains(" against ", StringComparison.Ordinal) && !received.Contains("[...]", StringComparison.Ordinal);

    private static void Totals(RunRecord run, Action<BundleFinding> found)
    {
        if (run.Ended is not { } end)
        {
            return;
        }
        foreach (var verdict in run.Checks.Select(check => check.Verdict).Concat(end.Counts.Keys).Distinct())
        {
            var (said, counted) = (end.Counts.GetValueOrDefault(verdict), run.Checks.Count(check => check.Verdict == verdict));
            if (said != counted)
            {
                found(new(EventWriter.FileName, $"its end counts {said} of verdict {Visible.Clip(verdict, 30)}; the stream holds {counted}"));
            }
        }
        if (end.Exit == 0 && run.Checks.Any(check => check is { Verdict: "error" }))
        {
            found(new(EventWriter.FileName, "it ended with 0 though checks could not be played"));
        }
    }

    [GeneratedRegex(@"^([0-9]{3}[ -]|\* |\+|-ERR|t[0-9]{3} )", RegexOptions.CultureInvariant)]
    private static partial Regex Answer();
}
