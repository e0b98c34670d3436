namespace ConformTest.Harness.Protocols.Imap;

/// <summary>The syntax of <c>envelope</c> (RFC 9051 section 9): four strings and six lists of addresses, all of which may be NIL.</summary>
internal static class ImapEnvelopeGrammar
{
    public static bool Fits(ImapValue value)
    {
        if (value is not ImapList { Items: { Length: 10 } items }) return false;
        for (var index = 0; index < items.Length; index++)
        {
            if (!(index is 0 or 1 or 8 or 9 ? ImapShapes.IsNstring(items[index]) : items[index] is ImapNil || ImapShapes.IsRow(items[index], IsAddress)))
                return false;
        }
        return true;
    }

    private static bool IsAddress(ImapList list) => list.Items.Length == 4 && list.Items.All(ImapShapes.IsNstring);
}
