using ConformTest.Harness.Play.Imap;
using ConformTest.Harness.Protocols.Imap;

namespace ConformTest.Harness.Mail;

/// <summary>An inbox seen by IMAP, over the lease's own connection.</summary>
internal sealed class ImapInbox(AccountLease lease) : IInbox
{
    private long _firstNew = 1;

    public async Task BeginAsync(CancellationToken cancellation)
    {
        var (line, context) = await lease.ImapAsync(cancellation).ConfigureAwait(false);
        var exchange = await line.CommandAsync(context, "EXAMINE INBOX", null, cancellation).ConfigureAwait(false);
        var next = exchange.Select(UidNext).FirstOrDefault(uid => uid > 0);
        if (next == 0)
        {
            // UIDNEXT is only a SHOULD of SELECT in RFC 3501 section 6.3.1; the highest UID tells the same.
            var uids = await line.CommandAsync(context, "UID SEARCH ALL", null, cancellation).ConfigureAwait(false);
            next = uids.SelectMany(Numbers).DefaultIfEmpty(0).Max() + 1;
        }

        _firstNew = next;
    }

    public async Task<IReadOnlyList<InboxMessage>> NewAsync(CancellationToken cancellation)
    {
        var (line, context) = await lease.ImapAsync(cancellation).ConfigureAwait(false);
        await line.CommandAsync(context, "EXAMINE INBOX", null, cancellation).ConfigureAwait(false);
        var exchange = await line.CommandAsync(context, $"UID FETCH {_firstNew}:* (UID BODY.PEEK[])", null, cancellation).ConfigureAwait(false);
        List<InboxMessage> messages = [];
        // What is told of one message may come in several responses (RFC 9051 section 7.5.2).
        foreach (var told in exchange.Where(response => response.Word == "FETCH").GroupBy(response => response.Number))
        {
            if (Find(told, "UID") is { } uid && long.TryParse(uid.Span, out var number) && number >= _firstNew && Find(told, "BODY[]") is { } octets)
                messages.Add(new InboxMessage(number.ToString(), octets));
        }

        return messages;
    }

    public async Task RemoveAsync(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
            return;
        var (line, context) = await lease.ImapAsync(cancellation).ConfigureAwait(false);
        await line.CommandAsync(context, "SELECT INBOX", null, cancellation).ConfigureAwait(false);
        var set = string.Join(',', keys);
        var deleted = await line.CommandAsync(context, "UID SEARCH DELETED", null, cancellation).ConfigureAwait(false);
        await line.AskAsync(context, $"UID STORE {set} +FLAGS.SILENT (\\Deleted)", null, cancellation).ConfigureAwait(false);
        var selective = await line.AskAsync(context, $"UID EXPUNGE {set}", null, cancellation).ConfigureAwait(false);
        // Without UIDPLUS a plain EXPUNGE would also remove what the user marked; then ours stay marked instead.
        if (selective[^1].Word != "OK" && !deleted.SelectMany(Numbers).Any())
            await line.AskAsync(context, "EXPUNGE", null, cancellation).ConfigureAwait(false);
    }

    private static ReadOnlyMemory<byte>? Find(IEnumerable<ImapResponse> told, string item) =>
        told.Select(response => FetchData.Find(response, item)).FirstOrDefault(value => value is not null);

    private static long UidNext(ImapResponse response) =>
        response.Code is { Name: "UIDNEXT", Arguments: [ImapNumber { Value: var uid }, ..] } ? (long)uid : 0;

    private static IEnumerable<long> Numbers(ImapResponse response) =>
        response.Word == "SEARCH" ? response.Values.OfType<ImapNumber>().Select(number => (long)number.Value) : [];
}
