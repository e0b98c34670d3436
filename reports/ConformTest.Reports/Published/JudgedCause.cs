using System.Collections.Immutable;
using ConformTest.Harness.Events;
using ConformTest.Reports.Digest;

namespace ConformTest.Reports.Published;

/// <summary>Deviations that have one reason in the expectations file: one fault of the server, however many checks meet it.</summary>
/// <param name="Reason">Without the word of judgement before it; empty where nobody has read the deviations yet.</param>
/// <param name="Checks">The failed checks, gravest first.</param>
internal sealed record JudgedCause(Standing Standing, string Reason, ImmutableArray<CheckJudged> Checks)
{
    private static readonly ImmutableArray<(string Word, Standing Standing)> Words = [("Confirmed", Standing.Wrong), ("Disputed", Standing.Disputed), ("Hardening", Standing.NoClause), ("Hazard", Standing.NoClause)];

    /// <summary>The check that stands for all.</summary>
    public CheckJudged First => Checks[0];

    /// <summary>The clauses, each once, in the order of the documents.</summary>
    public IEnumerable<string> Clauses => Checks.Select(check => check.Clause).Distinct(StringComparer.Ordinal).OrderBy(ClauseKey.Parse);

    /// <summary>All of a run, gravest first, then what most checks meet.</summary>
    public static ImmutableArray<JudgedCause> Among(RunRecord run) =>
    [
        .. run.Checks.Where(check => check.Verdict == "fail")
            .GroupBy(check => check.Known ? check.KnownReason : $"?{check.Requirement}", StringComparer.Ordinal)
            .Select(group => Of([.. group.OrderBy(check => Digest.Words.RankOfLevel(check.Level)).ThenBy(check => Digest.Words.RankOfKind(check.Kind)).ThenBy(check => check.Requirement, StringComparer.Ordinal)]))
            .OrderBy(cause => Digest.Words.RankOfLevel(cause.First.Level)).ThenBy(cause => Digest.Words.RankOfKind(cause.First.Kind)).ThenByDescending(cause => cause.Checks.Length)
            .ThenBy(cause => cause.First.Requirement, StringComparer.Ordinal).ThenBy(cause => cause.Reason, StringComparer.Ordinal),
    ];

    private static JudgedCause Of(ImmutableArray<CheckJudged> checks)
    {
        var first = checks[0];
        if (!first.Known)
        {
            return new(Standing.Unread, "", checks);
        }
        // Such as "Confirmed: ..." or "Confirmed. ...".
        var (word, standing) = Words.FirstOrDefault(word => first.KnownReason.StartsWith(word.Word, StringComparison.Ordinal) && first.KnownReason.AsSpan(word.Word.Length) is [':' or '.', ' ', ..]);
        var reason = word is null ? first.KnownReason : first.KnownReason[(word.Length + 2)..];
        return new(standing == Standing.Disputed ? standing : checks.All(check => check.Kind != "breach") ? Standing.NoClause : standing, Sentence(reason), checks);
    }

    private static string Sentence(string text) => text == "" ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>What was found when a deviation was read against its clause.</summary>
internal enum Standing
{
    /// <summary>The clause says otherwise.</summary>
    Wrong,

    /// <summary>Both readings can be held.</summary>
    Disputed,

    /// <summary>No clause is broken: harm needs a second party, or a defence is missing.</summary>
    NoClause,

    /// <summary>Nobody has read it yet.</summary>
    Unread,
}
