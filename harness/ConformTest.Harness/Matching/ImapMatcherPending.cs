using ConformTest.Harness.Language;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

// Stands in until the IMAP matcher lands with these signatures; delete this file with its landing.
public enum ImapMode { Rev1, Rev2 }

public static class ImapMatcher
{
    public static IReadOnlyList<MatchResult> Match(
        IReadOnlyList<(Template Pattern, Modality Modality)> patterns, IReadOnlyList<ImapResponse> exchange, ImapMode mode, IScope scope) =>
        throw new InvalidOperationException($"IMAP is not matched yet ({patterns.Count}, {exchange.Count}, {mode}, {scope})");
}
