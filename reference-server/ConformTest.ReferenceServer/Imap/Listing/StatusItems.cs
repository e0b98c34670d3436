using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Listing;

/// <summary>The items of STATUS (RFC 9051 section 6.3.11; RECENT by RFC 3501, SIZE by RFC 8438, APPENDLIMIT by RFC 7889).</summary>
internal static class StatusItems
{
    private static readonly Dictionary<string, (string? Capability, Func<MailboxCounts, long> Value)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["MESSAGES"] = (null, c => c.Messages),
        ["RECENT"] = (null, c => c.Recent),
        ["UIDNEXT"] = (null, c => c.UidNext),
        ["UNSEEN"] = (null, c => c.Unseen),
        ["DELETED"] = ("IMAP4rev2", c => c.Deleted),
        ["SIZE"] = ("STATUS=SIZE", c => c.Size),
        ["HIGHESTMODSEQ"] = ("CONDSTORE", c => (long)c.HighestModSeq),
    };

    // "(" status-att *(SP status-att) ")"
    public static IReadOnlyList<string> Parse(ImapSession session, CommandParser arguments)
    {
        const string rule = "status-att";
        arguments.Skip((byte)'(');
        List<string> items = [];
        do
        {
            var item = arguments.Atom(rule).ToUpperInvariant();
            if (!IsKnown(session, item)) throw arguments.Fail(rule, "the item is unknown");
            if (!items.Contains(item)) items.Add(item);
        }
        while (arguments.TrySp());
        arguments.Skip((byte)')');
        return items;
    }

    /// <summary>The STATUS response of a mailbox.</summary>
    public static DataResponse Describe(ImapSession session, Mailbox mailbox, IReadOnlyList<string> items)
    {
        var counts = mailbox.Count();
        List<ImapValue> values = [];
        foreach (var item in items)
        {
            values.Add(ImapValue.Atom(item));
            values.Add(ImapValue.Number(item switch
            {
                "UIDVALIDITY" => mailbox.UidValidity,
                "APPENDLIMIT" => session.Context.Options.Limits.MessageSize,
                _ => Known[item].Value(counts),
            }));
        }

        return new("STATUS", new MailboxValue(mailbox.Name), ImapValue.List(values));
    }

    private static bool IsKnown(ImapSession session, string item) => item switch
    {
        "UIDVALIDITY" => true,
        "APPENDLIMIT" => session.Context.Offers("APPENDLIMIT"),
        _ => Known.TryGetValue(item, out var known) && (known.Capability is null || session.Context.Offers(known.Capability)),
    };
}
