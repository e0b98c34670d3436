using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Files;

/// <summary>One play of a conversation as JUnit sees it.</summary>
/// <param name="Outcome"><c>pass</c>, <c>fail</c>, <c>error</c> or <c>skipped</c>.</param>
/// <param name="Message">What there is to say when it is no pass.</param>
/// <param name="Decisive">The checks that made it so.</param>
internal sealed record JUnitCase(
    CaseKey Key, double Seconds, ImmutableArray<CheckJudged> Checks, string Outcome, string Message, ImmutableArray<CheckJudged> Decisive)
{
    /// <summary>Level and kind of the gravest deviation.</summary>
    public string Type => Decisive.MinBy(check => (Words.RankOfLevel(check.Level), Words.RankOfKind(check.Kind))) is { } check ? $"{check.Level} {check.Kind}" : "error";

    public static ImmutableArray<JUnitCase> Of(RunRecord run)
    {
        var checks = run.Checks.ToLookup(check => new CaseKey(check.Conversation, check.Axis));
        var finished = run.Finished.ToLookup(finish => new CaseKey(finish.Conversation, finish.Axis));
        return
        [
            .. run.Checks.Select(check => new CaseKey(check.Conversation, check.Axis))
                .Concat(run.Finished.Select(finish => new CaseKey(finish.Conversation, finish.Axis)))
                .Distinct()
                .OrderBy(key => key.Conversation, StringComparer.Ordinal).ThenBy(key => key.Axis, StringComparer.Ordinal)
                .Select(key => Of(key, [.. checks[key]], finished[key].LastOrDefault())),
        ];
    }

    private static JUnitCase Of(CaseKey key, ImmutableArray<CheckJudged> checks, ConversationFinished? finish)
    {
        var seconds = Math.Max(0, finish?.Milliseconds ?? 0) / 1000;
        if (Select(check => check.Verdict == "error") is { IsEmpty: false } errors)
        {
            return new(key, seconds, checks, "error", errors[0].Cause, errors);
        }
        if (Select(check => check is { Verdict: "fail", Known: false }) is { IsEmpty: false } failures)
        {
            var more = failures.Length > 1 ? $" (and {Words.Count(failures.Length - 1, "further deviation")})" : "";
            return new(key, seconds, checks, "fail", $"{failures[0].Requirement}: {Answer.Of(failures[0])}, expected {failures[0].Expected}{more}", failures);
        }
        if (Select(check => check.Verdict == "fail") is { IsEmpty: false } known)
        {
            return new(key, seconds, checks, "skipped", $"known deviation: {known[0].KnownReason}", known);
        }
        if (Select(check => check.Verdict is "inconclusive" or "not-applicable") is { IsEmpty: false } unjudged)
        {
            return new(key, seconds, checks, "skipped", $"{unjudged[0].Verdict}: {unjudged[0].Cause}", unjudged);
        }
        return checks.IsEmpty && finish is { Verdict: not "pass" }
            ? new(key, seconds, checks, finish.Verdict is "error" or "fail" ? finish.Verdict : "skipped", finish.Verdict, [])
            : new(key, seconds, checks, "pass", "", []);

        ImmutableArray<CheckJudged> Select(Func<CheckJudged, bool> wanted) => [.. checks.Where(wanted)];
    }
}
