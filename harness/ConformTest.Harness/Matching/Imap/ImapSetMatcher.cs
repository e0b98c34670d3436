using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>How much of a set a pattern names.</summary>
internal enum SetExtent
{
    /// <summary>All of it, unless the pattern says <c>{has ...}</c>, <c>{lacks ...}</c> or <c>{*}</c>.</summary>
    Whole,

    /// <summary>Others may be there too.</summary>
    Part,
}

/// <summary>Compares flags, attributes and capabilities: sets of words without case.</summary>
internal static class ImapSetMatcher
{
    /// <summary>A list of flags; <c>\Recent</c> counts for nothing (RFC 9051 leaves it out, RFC 3501 gives it to one session only).</summary>
    public static bool FitsFlags(ImapNode node, ImapValue value, ImapValueMatcher matcher, SetExtent extent = SetExtent.Whole)
    {
        node = ImapNodes.Resolve(node, matcher.Scope);
        if (node is not (ListNode or PresenceNode)) return matcher.Fits(node, value);
        ImmutableArray<ImapNode> nodes = node is ListNode list ? list.Items : [node];
        return value is ImapList found && Fits([.. nodes.Where(item => !IsRecent(item))], [.. found.Items.Where(item => !ImapShapes.Is(item, "\\Recent"))], matcher, extent, found.Items);
    }

    public static bool FitsWords(ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher) =>
        Fits(nodes, values, matcher, SetExtent.Part, values);

    // Holes come last, so that they are left with what the named words have not taken.
    private static bool Fits(
        ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher, SetExtent extent, ImmutableArray<ImapValue> all)
    {
        var left = values.ToList();
        var open = extent == SetExtent.Part;
        foreach (var node in nodes.OrderBy(node => ImapNodes.TryText(node, matcher.Scope, out _) ? 0 : 1))
        {
            if (node is AnyNode) open = true;
            else if (node is PresenceNode presence)
            {
                open = true;
                if (!IsPresent(presence.Piece, all, matcher.Scope)) return false;
            }
            else
            {
                var index = left.FindIndex(value => matcher.FitsWithoutCase(node, value));
                if (index < 0) return false;
                left.RemoveAt(index);
            }
        }
        return open || left.TrueForAll(value => values.IndexOf(value) != FirstLike(value, values));
    }

    private static bool IsPresent(PresencePiece presence, ImmutableArray<ImapValue> values, PendingScope scope) =>
        presence.Words(scope).All(word =>
            values.Any(value => value is not ImapList && Octets.EqualsIgnoringCase(value.Octets.Span, word.Span)) == (presence.Presence == Presence.There));

    // The same flag twice is still one member of the set.
    private static int FirstLike(ImapValue value, ImmutableArray<ImapValue> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (Octets.EqualsIgnoringCase(values[index].Octets.Span, value.Octets.Span)) return index;
        }
        return -1;
    }

    private static bool IsRecent(ImapNode node) => node is WordNode { Pieces: [LiteralPiece literal] } && Octets.Is(literal.Octets.Span, "\\Recent");
}
