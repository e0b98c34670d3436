using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Rejudging;

/// <summary>
/// Judges a run again from its transcripts alone: each conversation is played on its record, where what came then comes again, and the verdicts are
/// held against those of the stream. Needs no server; needs the suite that the run was played with.
/// </summary>
public sealed class RunRejudge(IEnumerable<Conversation> conversations, Func<string, Requirement?> register, IMessageSource messages)
{
    private readonly Dictionary<string, Conversation> _conversations = conversations.ToDictionary(conversation => conversation.Id, StringComparer.Ordinal);

    public async Task<Rejudgement> JudgeAsync(RunRecord run, CancellationToken cancellation)
    {
        var findings = ImmutableArray.CreateBuilder<RejudgeFinding>();
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var invariants = new Invariants(register);
        var latitudes = new LatitudeComparison();
        var judged = 0;
        var told = run.Checks.Where(check => check.Conversation != RunRecord.Invariant).ToLookup(check => new CaseKey(check.Conversation, check.Axis));
        // A conversation may ask nothing and only record choices: then its octets are all there is of it.
        foreach (var key in told.Select(group => group.Key).Union(run.Transcripts.Keys.OrderBy(key => key.ToString(), StringComparer.Ordinal)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!run.Transcripts.TryGetValue(key, out var transcript))
            {
                Silent(key, told[key]);
                continue;
            }

            try
            {
                var (result, struck) = await PlayAsync(key, transcript, run.Started.Seed, cancellation).ConfigureAwait(false);
                if (run.Earlier.TryGetValue(key, out var earlier))
                {
                    var first = await PlayAsync(key, earlier, run.Started.Seed, cancellation).ConfigureAwait(false);
                    result = Confirmed.Of(first.Result, result);
                    struck |= first.Struck;
                }

                Compare(key, [.. told[key]], result, struck);
                invariants.Watch(result);
                latitudes.Seen(result);
            }
            catch (RecordException fault) when (fault.Fault != RecordFault.Departs)
            {
                Leave(told[key], fault.Fault == RecordFault.Struck ? "a secret is struck out of what was sent" : fault.Message);
                latitudes.Unseen(key.Conversation);
            }
            catch (Exception fault) when (fault is RecordException or ProfileException or FormatException)
            {
                findings.Add(new(key.ToString(), "", fault.Message));
                latitudes.Unseen(key.Conversation);
            }
        }

        findings.AddRange(latitudes.Against(run.Latitudes));
        CompareInvariants();
        return new(judged, [.. open.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))], findings.ToImmutable());

        void Leave(IEnumerable<CheckJudged> checks, string reason) => open[reason] = open.GetValueOrDefault(reason) + checks.Count();

        // Without octets nothing can have been seen.
        void Silent(CaseKey key, IEnumerable<CheckJudged> checks)
        {
            var seen = checks.Where(check => check.Verdict is "pass" or "fail").ToList();
            findings.AddRange(seen.Select(check => new RejudgeFinding(key.ToString(), check.Requirement, $"is said to be {check.Verdict}, but no transcript shows it")));
            Leave(checks.Except(seen), "nothing was sent, as it did not apply or could not begin");
        }

        void Compare(CaseKey key, IReadOnlyList<CheckJudged> said, CaseResult result, bool struck)
        {
            var seen = result.Checks.Select(check => CheckEvents.Of(result.Case, check.Check, check.Observation, register, _ => "")).ToDictionary(check => (check.Requirement, check.Ordinal));
            foreach (var check in said)
            {
                if (!seen.Remove((check.Requirement, check.Ordinal), out var again))
                    findings.Add(new(key.ToString(), check.Requirement, "is judged, but the conversation does not ask it, or not so often"));
                else if (check.Verdict == "inconclusive" && Confirmed.IsOfTwoPlays(check.Cause) && !run.Earlier.ContainsKey(key))
                    Leave([check], "it stands on two plays, and only one of them is recorded");
                else if (CaseComparison.Difference(check, again, !result.Case.Scan.UsesSink, struck) is not { } difference)
                    judged++;
                else if (struck)
                    Leave([check], "a secret is struck out of what the verdict depends on");
                else
                    findings.Add(new(key.ToString(), check.Requirement, difference));
            }

            findings.AddRange(seen.Values.Select(check => new RejudgeFinding(key.ToString(), check.Requirement, "is asked by the conversation, but the stream has no verdict on it")));
        }

        void CompareInvariants()
        {
            var again = invariants.Judge().ToDictionary(check => check.Requirement, StringComparer.Ordinal);
            foreach (var said in run.Checks.Where(check => check.Conversation == RunRecord.Invariant))
            {
                var seen = again.GetValueOrDefault(said.Requirement);
                // A play that could not be judged again may have held what broke it, or what did not.
                if (seen is null || (said.Verdict == "fail" && seen.Count < said.Count && open.Count > 0))
                    Leave([said], "it watches all plays, and some of them could not be judged again");
                else if (said.Verdict != seen.Verdict || said.Count != seen.Count)
                    findings.Add(new(RunRecord.Invariant, said.Requirement, $"is said to be {said.Verdict}, {said.Count} times, but by the octets it is {seen.Verdict}, {seen.Count} times"));
                else
                    judged++;
            }
        }
    }

    private Task<Rejudged> PlayAsync(CaseKey key, TranscriptRecorded transcript, long seed, CancellationToken cancellation)
    {
        if (transcript.Facts.IsEmpty)
            throw new RecordException(RecordFault.Cut, "the stream does not tell what it was played with, being of an older version");
        var bracket = key.Conversation.IndexOf('[', StringComparison.Ordinal);
        var framing = Framing.Of(key.Axis) ?? throw new RecordException(RecordFault.Departs, $"there is no axis '{key.Axis}'");
        var testCase = _conversations.TryGetValue(bracket < 0 ? key.Conversation : key.Conversation[..bracket], out var conversation)
            ? TestCase.Of(conversation, framing).FirstOrDefault(testCase => testCase.Id == key.Conversation)
            : null;
        return CaseRejudge.PlayAsync(
            testCase ?? throw new RecordException(RecordFault.Departs, "the suite has no such conversation"), transcript, seed, messages, cancellation);
    }
}
