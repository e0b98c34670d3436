namespace ConformTest.Harness.Protocols.Imap;

/// <summary>
/// <c>imap.response.grammar</c> for the text of status responses and continuations.
/// </summary>
/// <remarks>
/// RFC 3501's <c>text</c> is one or more 7-bit characters without NUL, CR and LF; RFC 9051's <c>resp-text</c> lets it be empty, and UTF-8 be
/// in it once IMAP4rev2 is enabled. So the empty text passes always, and UTF-8 while nobody told us that it is not enabled. Brackets are not
/// judged: what is no <c>resp-text-code</c> is still a <c>text</c>, "[READ-WRITE]" with nothing behind it too. Control characters pass:
/// <c>TEXT-CHAR</c> is any CHAR.
/// </remarks>
internal static class ImapTextGrammar
{
    public static void Check(ImapResponse response, int end, ImapUtf8 utf8, ImapFindings found)
    {
        if (response.Kind == ImapResponseKind.Unreadable) return;
        if (response.IsStatus || response.Kind == ImapResponseKind.Continuation)
        {
            Check(response.Text.Span, "the text", end - response.Text.Length, utf8, found);
            return;
        }
        if (!ImapDataGrammar.IsKnown(response)) return;
        CheckQuoted(response.Values.AsSpan(), utf8, found);
    }

    private static void CheckQuoted(ReadOnlySpan<ImapValue> values, ImapUtf8 utf8, ImapFindings found)
    {
        foreach (var value in values)
        {
            if (value is ImapQuoted quoted) Check(quoted.Content.Span, "a quoted string", quoted.Offset, utf8, found);
            else if (value is ImapList list) CheckQuoted(list.Items.AsSpan(), utf8, found);
        }
    }

    private static void Check(ReadOnlySpan<byte> text, string what, int offset, ImapUtf8 utf8, ImapFindings found)
    {
        if (!text.ContainsAnyInRange((byte)128, (byte)255)) return;
        if (!Octets.AreUtf8(text)) found.Grammar($"octets above 127 that are no UTF-8 in {what}", offset);
        else if (utf8 == ImapUtf8.NotEnabled) found.Grammar($"UTF-8 in {what} though nothing enables it", offset);
    }
}
