using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ConformTest.Harness.Judging;
using ConformTest.Harness.Language.Linting;

namespace ConformTest.Harness.Language;

/// <summary>Finds what the parser cannot: names that mean nothing, checks that check nothing, levels that differ from the register's.</summary>
public static class Linter
{
    /// <summary>What is wrong with the conversations, by file and place.</summary>
    /// <param name="register">Finds a requirement by its id.</param>
    public static ImmutableArray<Diagnostic> Lint(
        IReadOnlyList<Conversation> conversations, Func<string, Requirement?> register, LintVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(conversations);
        var diagnostics = new List<Diagnostic>();
        var first = new Dictionary<string, Conversation>(conversations.Count, StringComparer.Ordinal);
        foreach (var conversation in conversations)
        {
            var report = new LintReport(conversation, diagnostics);
            if (!first.TryAdd(conversation.Id, conversation))
                report.Error(conversation.Position, 3, $"there are two conversations '{conversation.Id}'", $"the other is at {first[conversation.Id].Position}");
            new ConversationLint(conversation, register, vocabulary, report).Check();
        }
        return InOrder(diagnostics);
    }

    private static ImmutableArray<Diagnostic> InOrder(List<Diagnostic> diagnostics)
    {
        var sorted = diagnostics.ToArray();
        Array.Sort(sorted, static (a, b) =>
        {
            var (p, q) = (a.Position, b.Position);
            var order = string.CompareOrdinal(p.File, q.File);
            if (order == 0)
                order = p.Line.CompareTo(q.Line);
            if (order == 0)
                order = p.Column.CompareTo(q.Column);
            return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }
}
