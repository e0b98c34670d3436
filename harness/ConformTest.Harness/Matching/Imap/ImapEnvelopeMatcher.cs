using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Matching;

/// <summary>Compares envelopes (RFC 9051 section 7.5.2): strings exactly, an address's host without case.</summary>
internal static class ImapEnvelopeMatcher
{
    public static bool Fits(ImapNode node, ImapValue value, ImapValueMatcher matcher)
    {
        node = ImapNodes.Resolve(node, matcher.Scope);
        if (node is not ListNode list) return matcher.Fits(node, value);
        var open = list.Items is [.., AnyNode];
        var wanted = open ? list.Items[..^1] : list.Items;
        if (value is not ImapList { Items: var items } || (open ? items.Length < wanted.Length : items.Length != wanted.Length)) return false;
        for (var index = 0; index < wanted.Length; index++)
        {
            if (!(index is >= 2 and <= 7 ? FitsAddresses(wanted[index], items[index], matcher) : matcher.Fits(wanted[index], items[index]))) return false;
        }
        return true;
    }

    private static bool FitsAddresses(ImapNode node, ImapValue value, ImapValueMatcher matcher)
    {
        node = ImapNodes.Resolve(node, matcher.Scope);
        if (node is not ListNode list) return matcher.Fits(node, value);
        return value is ImapList found && found.Items.Length == list.Items.Length
            && list.Items.Zip(found.Items).All(pair => FitsAddress(pair.First, pair.Second, matcher));
    }

    private static bool FitsAddress(ImapNode node, ImapValue value, ImapValueMatcher matcher)
    {
        if (node is not ListNode { Items: { Length: 4 } wanted } || value is not ImapList { Items: { Length: 4 } found }) return matcher.Fits(node, value);
        return matcher.FitAll(wanted[..3], found[..3]) && matcher.FitsWithoutCase(wanted[3], found[3]);
    }
}
