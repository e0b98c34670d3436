using System.Collections.Immutable;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Compares names with values in pairs, in any order: STATUS items, ESEARCH data. Others may be there too.</summary>
internal static class ImapMapMatcher
{
    public static bool Fits(ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher)
    {
        for (var index = 0; index < nodes.Length;)
        {
            if (nodes[index] is AnyNode)
            {
                index++;
            }
            else if (nodes[index] is PresenceNode presence)
            {
                if (!IsPresent(presence.Piece, values, matcher.Scope)) return false;
                index++;
            }
            else
            {
                var at = IndexOf(nodes[index], values, matcher);
                if (at < 0 || (index + 1 < nodes.Length && !matcher.Fits(nodes[index + 1], values[at + 1]))) return false;
                index += 2;
            }
        }
        return true;
    }

    private static int IndexOf(ImapNode name, ImmutableArray<ImapValue> values, ImapValueMatcher matcher)
    {
        for (var at = 0; at + 1 < values.Length; at += 2)
        {
            if (matcher.FitsWithoutCase(name, values[at])) return at;
        }
        return -1;
    }

    private static bool IsPresent(PresencePiece presence, ImmutableArray<ImapValue> values, PendingScope scope) =>
        presence.Words(scope).All(word =>
            values.Where((_, index) => index % 2 == 0).Any(value => Octets.EqualsIgnoringCase(value.Octets.Span, word.Span)) == (presence.Presence == Presence.There));
}
