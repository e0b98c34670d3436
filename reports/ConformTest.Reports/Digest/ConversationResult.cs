using System.Collections.Immutable;
using ConformTest.Harness.Events;

namespace ConformTest.Reports.Digest;

/// <summary>One play of a conversation: one row of its table, on one axis.</summary>
/// <param name="Row">The row's name; empty without a table.</param>
/// <param name="Milliseconds">How long it took; null when it did not end.</param>
public sealed record PlayResult(CaseKey Key, string Row, ImmutableArray<CheckJudged> Checks, TranscriptRecorded? Transcript, double? Milliseconds)
{
    /// <summary>The octets of a first play that this one did not bear out; else null.</summary>
    public TranscriptRecorded? Earlier { get; init; }

    /// <summary>What is watched over the whole run and was broken in this play, among others.</summary>
    public ImmutableArray<CheckJudged> Watched { get; init; } = [];

    /// <summary>The gravest outcome of its checks.</summary>
    public string Outcome { get; } = Digest.Outcome.Gravest(Checks);

    /// <summary>What tells it from its siblings: row and axis; empty for an only play.</summary>
    public string Name => (Row, Key.Axis) switch { (_, "plain") => Row, ("", var axis) => axis, var (row, axis) => $"{row}, {axis}" };
}

/// <summary>A conversation with all its plays.</summary>
/// <param name="Id">Without a row.</param>
/// <param name="Why">The paragraph that teaches; may be empty.</param>
public sealed record ConversationResult(string Id, string Title, string Why, ImmutableArray<PlayResult> Plays, ImmutableArray<LatitudeTaken> Choices)
{
    /// <summary>The gravest outcome of its plays.</summary>
    public string Outcome { get; } = Digest.Outcome.Gravest(Plays.Select(play => play.Outcome));

    /// <summary>A case's conversation: <c>smtp.command.unknown</c> for <c>smtp.command.unknown[word]</c>.</summary>
    public static string IdOf(string testCase) => testCase.EndsWith(']') && testCase.IndexOf('[') is > 0 and var bracket ? testCase[..bracket] : testCase;

    internal static ImmutableArray<ConversationResult> Among(RunRecord run)
    {
        var times = run.Finished.GroupBy(finish => new CaseKey(finish.Conversation, finish.Axis)).ToDictionary(group => group.Key, group => group.First().Milliseconds);
        var choices = run.Latitudes.ToLookup(latitude => IdOf(latitude.Conversation));
        var checks = run.Checks.ToLookup(check => new CaseKey(check.Conversation, check.Axis));
        var watched = run.Checks.Where(check => check is { Conversation: RunRecord.Invariant, Verdict: "fail" })
            .SelectMany(check => check.Places.Select(place => (Place: place, Check: check))).ToLookup(broken => broken.Place, broken => broken.Check);
        var plays = checks.Select(group => group.Key).Concat(run.Finished.Select(finish => new CaseKey(finish.Conversation, finish.Axis)))
            .Concat(run.Latitudes.Select(latitude => new CaseKey(latitude.Conversation, "plain"))).Distinct();
        return
        [
            .. plays.GroupBy(play => IdOf(play.Conversation)).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            {
                var title = run.Titles.GetValueOrDefault(group.First().Conversation, "");
                var why = group.SelectMany(play => checks[play]).FirstOrDefault()?.Why ?? "";
                return new ConversationResult(group.Key, title, title != "" && why.StartsWith(title, StringComparison.Ordinal) ? why[title.Length..].Trim() : why,
                [
                    .. group.Select(play => new PlayResult(
                        play, Row(play.Conversation), [.. checks[play]], run.Transcripts.GetValueOrDefault(play), times.TryGetValue(play, out var time) ? time : null)
                    {
                        Earlier = run.Earlier.GetValueOrDefault(play),
                        Watched = [.. watched[play.Conversation]],
                    }),
                ],
                [.. choices[group.Key].DistinctBy(choice => (choice.Requirement, choice.Choice))]);
            }),
        ];
    }

    private static string Row(string testCase) => testCase[IdOf(testCase).Length..].TrimStart('[').TrimEnd(']');
}
