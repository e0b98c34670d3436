using System.IO.Enumeration;

namespace ConformTest.Harness.Running;

/// <summary>Which cases a run plays, in which order.</summary>
public static class Plan
{
    public static IReadOnlyList<TestCase> Cases(RunOptions options) =>
    [
        .. options.Conversations
            .Where(conversation => !conversation.Slow || options.Slow == SlowConversations.Play)
            .SelectMany(conversation => options.Framings.SelectMany(framing => TestCase.Of(conversation, framing)))
            .Where(testCase => IsSelected(testCase, options.Selection))
            .Where(testCase => (int)(StableHash.Of(testCase.Conversation.Id) % (ulong)options.Shard.Count) == options.Shard.Index - 1),
    ];

    /// <summary>Globs of <c>*</c> and <c>?</c> over the case's id, its conversation's id or the requirements that it checks.</summary>
    public static bool IsSelected(TestCase testCase, IReadOnlyList<string> selection) =>
        selection.Count == 0 || selection.Any(glob => Matches(glob, testCase.Id) || Matches(glob, testCase.Conversation.Id)
            || testCase.Scan.Checks.Any(check => Matches(glob, check.Requirement)));

    private static bool Matches(string glob, string id) => FileSystemName.MatchesSimpleExpression(glob, id, ignoreCase: true);
}
