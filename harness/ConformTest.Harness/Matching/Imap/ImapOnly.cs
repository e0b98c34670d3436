using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Finds what comes beside the <c>only</c> patterns of one kind.</summary>
internal static class ImapOnly
{
    /// <summary>The first response of the kind that none of the patterns means, or null.</summary>
    public static ImapResponse? Unexpected(IReadOnlyList<DataPattern> patterns, IReadOnlyList<ImapResponse> exchange, IScope scope, ImapMode mode)
    {
        var kind = exchange.Where(response => response.Kind == ImapResponseKind.Untagged && response.Word == patterns[0].Word);
        return kind.FirstOrDefault(response => !patterns.Any(pattern => Means(pattern, response, scope, mode)));
    }

    // FETCH: another part of what the pattern asks for is still about the same message.
    private static bool Means(DataPattern pattern, ImapResponse response, IScope scope, ImapMode mode)
    {
        var matcher = new ImapValueMatcher(new PendingScope(scope), mode);
        return pattern.Word == "FETCH"
            ? pattern.Number is { } pieces && response.Number is { } number && matcher.FitsNumber(pieces, number)
            : ImapDataMatcher.Fits(pattern, response, matcher);
    }
}
