using System.Text;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Mail;

/// <summary>Reads what the harness itself needs out of untagged responses.</summary>
internal static class FetchData
{
    /// <summary>The value of one FETCH item as octets; null when it is not there or NIL.</summary>
    public static ReadOnlyMemory<byte>? Find(ImapResponse response, string item)
    {
        if (response.Values is not [ImapList { Items: var items }, ..])
            return null;
        for (var i = 0; i + 1 < items.Length; i += 2)
        {
            if (Encoding.ASCII.GetString(items[i].Raw.Span).Equals(item, StringComparison.OrdinalIgnoreCase))
                return items[i + 1] is ImapNil ? default(ReadOnlyMemory<byte>?) : items[i + 1].Octets;
        }

        return null;
    }

    /// <summary>The mailbox name of a LIST response, as it stands on the wire; empty when it cannot be read.</summary>
    public static string MailboxName(ImapResponse response) =>
        response.Values is [_, _, var name, ..] ? Encoding.UTF8.GetString(name.Octets.Span) : "";

    /// <summary>The hierarchy delimiter of a LIST response; empty for NIL.</summary>
    public static string Delimiter(ImapResponse response) =>
        response.Values is [_, ImapQuoted delimiter, ..] ? Encoding.UTF8.GetString(delimiter.Octets.Span) : "";
}
