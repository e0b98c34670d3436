using System.Collections.Immutable;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Compares one untagged response with a pattern, each kind by what its values mean. FETCH has a matcher of its own.</summary>
internal static class ImapDataMatcher
{
    public static bool Fits(DataPattern pattern, ImapResponse response, ImapValueMatcher matcher)
    {
        if (response.Kind != ImapResponseKind.Untagged) return false;
        if (pattern.Word.Length > 0 && pattern.Word != response.Word) return false;
        if (pattern is { Number: null, Word: "" }) return true;
        if (pattern.Number is { } number ? response.Number is not { } found || !matcher.FitsNumber(number, found) : response.Number is not null) return false;
        return Fits(pattern.Word, pattern.Nodes, response.Values, matcher);
    }

    private static bool Fits(string word, ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher) => word switch
    {
        "" => true,
        "CAPABILITY" or "ENABLED" => ImapSetMatcher.FitsWords(nodes, values, matcher),
        "FLAGS" => nodes is [AnyNode] || (nodes is [var flags] && values is [var list] && ImapSetMatcher.FitsFlags(flags, list, matcher)),
        "LIST" or "LSUB" or "XLIST" => FitsList(nodes, values, matcher),
        "STATUS" => FitsStatus(nodes, values, matcher),
        "SEARCH" => ImapSearchMatcher.FitsNumbers(nodes, values, matcher),
        "ESEARCH" => ImapSearchMatcher.FitsEsearch(nodes, values, matcher),
        _ => matcher.FitAll(nodes, values),
    };

    // Attributes: those that are named must be there. Extended data: only when the pattern goes into it.
    private static bool FitsList(ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher)
    {
        if (values.Length < 3) return false;
        for (var index = 0; index < nodes.Length; index++)
        {
            if (nodes[index] is AnyNode && index == nodes.Length - 1) return true;
            if (index >= values.Length) return false;
            var fits = index switch
            {
                0 => ImapSetMatcher.FitsFlags(nodes[0], values[0], matcher, SetExtent.Part),
                2 => matcher.FitsMailbox(nodes[2], values[2]),
                _ => matcher.Fits(nodes[index], values[index]),
            };
            if (!fits) return false;
        }
        return nodes.Length >= 3;
    }

    private static bool FitsStatus(ImmutableArray<ImapNode> nodes, ImmutableArray<ImapValue> values, ImapValueMatcher matcher)
    {
        if (nodes is [AnyNode]) return true;
        if (nodes.Length != 2 || values is not [var mailbox, ImapList items] || !matcher.FitsMailbox(nodes[0], mailbox)) return false;
        var list = ImapNodes.Resolve(nodes[1], matcher.Scope);
        return list is ListNode wanted ? ImapMapMatcher.Fits(wanted.Items, items.Items, matcher) : matcher.Fits(list, items);
    }
}
