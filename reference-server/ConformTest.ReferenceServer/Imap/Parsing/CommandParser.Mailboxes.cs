using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Parsing;

internal sealed partial class CommandParser
{
    // mailbox = "INBOX" / astring
    public string Mailbox() => MailboxText(AString("mailbox"));

    // list-mailbox = 1*list-char / string
    public string ListMailbox()
    {
        if (IsString) return PatternText(String("list-mailbox"));
        var start = _at;
        Run(CharClasses.ListChar, "list-mailbox");
        return PatternText(_current[start.._at]);
    }

    // mailbox, where it is the reference of a LIST
    public string Reference() => PatternText(AString("mailbox"));

    // Whatever a pattern is, it is no error: it matches nothing (RFC 9051 section 6.3.9).
    private string PatternText(ReadOnlyMemory<byte> wire)
    {
        try
        {
            return MailboxText(wire);
        }
        catch (InvalidMailboxNameException)
        {
            return MailboxName.Impossible;
        }
    }

    // A name that is no valid encoding can be nobody's: it is refused as a name, not as grammar.
    private string MailboxText(ReadOnlyMemory<byte> wire)
    {
        if (Revision == ImapRevision.Rev1)
            return ModifiedUtf7.TryDecode(wire.Span, out var name) ? name : throw new InvalidMailboxNameException("not modified UTF-7");
        if (!System.Text.Unicode.Utf8.IsValid(wire.Span)) throw new InvalidMailboxNameException("not UTF-8");
        return System.Text.Encoding.UTF8.GetString(wire.Span);
    }
}

/// <summary>A mailbox name that is not in the encoding of the session; answered by NO (RFC 9051 section 6.3.4).</summary>
public sealed class InvalidMailboxNameException(string why) : Exception($"the mailbox name is {why}");
