using System.Collections.Immutable;
using System.Text;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Compares SEARCH and ESEARCH: numbers as sets, ESEARCH's data as a map.</summary>
internal static class ImapSearchMatcher
{
    /// <summary>All numbers, in any order; <c>{*}</c> lets others be. A hole takes one number that nothing else names.</summary>
    public static bool FitsNumbers(ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher)
    {
        if (nodes.FirstOrDefault(node => node is ListNode) is { } modseq && !values.Any(value => value is ImapList && matcher.Fits(modseq, value))) return false;
        var named = new SequenceSets();
        var holes = new List<ImapNode>();
        var open = false;
        foreach (var node in nodes)
        {
            if (node is AnyNode) open = true;
            else if (node is not ListNode && !TryAdd(node, named, matcher.Scope)) holes.Add(node);
        }

        var found = new SequenceSets();
        foreach (var value in values)
        {
            if (value is ImapNumber number) found.TryAdd(number.Raw.Span);
            else if (value is not ImapList) return false;
        }
        var left = values.OfType<ImapNumber>().Where(number => !named.Contains(number.Value)).DistinctBy(number => number.Value).ToList();
        var covered = found.Count - (ulong)left.Count == named.Count;
        if (!covered || (open ? left.Count < holes.Count : left.Count != holes.Count)) return false;
        return holes.Index().All(hole => matcher.Fits(hole.Item, left[hole.Index]));
    }

    /// <summary>The correlator when the pattern has one, UID or not, and of the data those that the pattern names.</summary>
    public static bool FitsEsearch(ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher)
    {
        if (nodes is [AnyNode]) return true;
        if (nodes is [ListNode, ..])
        {
            if (values is not [ImapList, ..] || !matcher.Fits(nodes[0], values[0])) return false;
            nodes = nodes[1..];
        }
        if (values is [ImapList, ..]) values = values[1..];
        if (nodes is [AnyNode]) return true;
        if (IsUid(nodes, matcher) != (values.Length % 2 == 1)) return false;
        if (IsUid(nodes, matcher)) nodes = nodes[1..];
        if (values.Length % 2 == 1) values = values[1..];
        return ImapMapMatcher.Fits(nodes, values, matcher);
    }

    private static bool IsUid(ImmutableArray<ImapNode> nodes, ImapValueMatcher matcher) =>
        nodes.Length > 0 && ImapNodes.TryText(nodes[0], matcher.Scope, out var text) && Octets.Is(text.Span, "UID");

    private static bool TryAdd(ImapNode node, SequenceSets named, PendingScope scope)
    {
        if (!ImapNodes.TryText(node, scope, out var text)) return false;
        foreach (var item in Encoding.Latin1.GetString(text.Span).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // A word that is no set can be no message number: nothing fits it.
            if (!named.TryAdd(Encoding.Latin1.GetBytes(item))) return false;
        }
        return true;
    }
}
