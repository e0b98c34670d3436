using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>
/// Compares FETCH patterns with all that an exchange says about a message. Responses for one number are one map, as long as no EXPUNGE
/// between them gives the number to another message; and each response counts alone too, as the server may report a change twice.
/// </summary>
internal static class ImapFetchMatcher
{
    /// <returns>Null when it fits, else how the nearest message differs; empty when there is none.</returns>
    public static string? Difference(DataPattern pattern, IEnumerable<ImapResponse> exchange, ImapValueMatcher matcher)
    {
        var nearest = "";
        foreach (var (number, items) in Messages(exchange))
        {
            var mark = matcher.Scope.Mark;
            if (pattern.Number is { } pieces && matcher.FitsNumber(pieces, number))
            {
                var difference = Difference(pattern.Nodes, items, matcher);
                if (difference is null) return null;
                if (nearest.Length == 0) nearest = $"* {number} FETCH {difference}";
            }
            matcher.Scope.Rollback(mark);
        }
        return nearest;
    }

    private static IEnumerable<(ulong Number, ImapFetchItems Items)> Messages(IEnumerable<ImapResponse> exchange)
    {
        var merged = new List<(ulong Number, ImapFetchItems Items)>();
        var single = new List<(ulong Number, ImapFetchItems Items)>();
        var places = new Dictionary<ulong, int>();
        foreach (var response in exchange)
        {
            if (response.Word is "EXPUNGE" or "VANISHED") places.Clear();
            if (response is not { Word: "FETCH", Number: { } number }) continue;
            if (!places.TryGetValue(number, out var index))
            {
                places.Add(number, index = merged.Count);
                merged.Add((number, new()));
            }
            merged[index].Items.Add(response.Values);
            single.Add((number, new()));
            single[^1].Items.Add(response.Values);
        }
        return merged.Concat(single);
    }

    private static string? Difference(ImmutableArray<ImapNode> nodes, ImapFetchItems items, ImapValueMatcher matcher)
    {
        if (nodes is [] or [AnyNode]) return null;
        if (nodes is not [ListNode { Items: var wanted }]) return "with other items";
        for (var index = 0; index < wanted.Length;)
        {
            if (wanted[index] is AnyNode)
            {
                index++;
                continue;
            }
            if (wanted[index] is PresenceNode presence)
            {
                if (Presence(presence.Piece, items, matcher.Scope) is { } difference) return difference;
                index++;
                continue;
            }
            var name = ImapFetchItems.NameOf(wanted[index], matcher.Scope);
            if (!items.TryGet(name, out var value)) return $"without {Shown(name)}";
            if (index + 1 < wanted.Length && !Fits(name, wanted[index + 1], value, matcher)) return $"with other {Shown(name)}";
            index += 2;
        }
        return null;
    }

    private static string? Presence(PresencePiece presence, ImapFetchItems items, PendingScope scope)
    {
        foreach (var word in presence.Words(scope))
        {
            var name = Octets.Text(word.Span).ToUpperInvariant();
            var there = items.TryGet(name, out _);
            if (there != (presence.Presence == Matching.Presence.There)) return there ? $"with {name}" : $"without {name}";
        }
        return null;
    }

    // Where a partial fetch begins may be computed, and differ from run to run.
    private static string Shown(string name)
    {
        var origin = name.IndexOf("]<", StringComparison.Ordinal);
        return origin < 0 ? name : $"{name[..(origin + 1)]}<>";
    }

    private static bool Fits(string name, ImapNode node, ImapValue value, ImapValueMatcher matcher) => name switch
    {
        "FLAGS" => ImapSetMatcher.FitsFlags(node, value, matcher),
        "INTERNALDATE" => matcher.FitsDate(node, value),
        "ENVELOPE" => ImapEnvelopeMatcher.Fits(node, value, matcher),
        "BODY" or "BODYSTRUCTURE" => ImapBodyMatcher.Fits(node, value, matcher),
        _ => matcher.Fits(node, value),
    };
}
