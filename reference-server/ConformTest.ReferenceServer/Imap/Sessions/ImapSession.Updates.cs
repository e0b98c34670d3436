using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Sessions;

internal sealed partial class ImapSession
{
    private int _keywordsTold;

    /// <summary>The flags of a message as this session reports them: with \Recent in IMAP4rev1.</summary>
    public FetchItem FlagsOf(StoredMessage message)
    {
        var names = message.Flags.Names;
        if (Revision == ImapRevision.Rev1 && View!.IsRecent(message)) names = names.Append(@"\Recent");
        return new("FLAGS", ImapValue.List(names));
    }

    /// <summary>The mod-sequence of a message as FETCH tells it (RFC 7162 section 3.1.4.2).</summary>
    public static FetchItem ModSeqOf(StoredMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new("MODSEQ", ImapValue.List(ImapValue.Number((long)message.ModSeq)));
    }

    /// <summary>The FLAGS response: every flag that messages of the mailbox can have (RFC 9051 section 7.3.5).</summary>
    public ImapValue MailboxFlags(params IEnumerable<string> further)
    {
        var keywords = View!.Mailbox.Keywords;
        return ImapValue.List([.. MessageFlags.SystemNames, .. keywords, .. further]);
    }

    /// <summary>Remembers that the client was told of all keywords.</summary>
    public void KeywordsTold() => _keywordsTold = View!.Mailbox.KeywordCount;

    /// <summary>Tells the client what happened in the selected mailbox (RFC 9051 section 7, server data that nobody asked for).</summary>
    public async ValueTask SendChangesAsync(ExpungeTiming timing, CancellationToken cancellation)
    {
        if (View is not { } view) return;
        await SendNewKeywordsAsync(cancellation);
        var changes = view.Synchronise(timing);
        foreach (var fault in Faults ?? []) changes = fault.Changes(this, changes);
        foreach (var number in changes.Expunged) await SendAsync(new NumberResponse(number, "EXPUNGE"), cancellation);
        if (changes.Arrived > 0)
        {
            await SendAsync(new NumberResponse(view.Count, "EXISTS"), cancellation);
            if (Revision == ImapRevision.Rev1) await SendAsync(new NumberResponse(view.RecentCount, "RECENT"), cancellation);
        }

        foreach (var number in changes.Flagged)
        {
            var message = view[number];
            List<FetchItem> items = [new("UID", ImapValue.Number(message.Uid)), FlagsOf(message)];
            if (IsCondstoreAware) items.Add(ModSeqOf(message));
            await SendAsync(new FetchResponse(number, items, message), cancellation);
        }
    }

    /// <summary>Tells of keywords that are new in the mailbox; a FETCH must not show one before that.</summary>
    public async ValueTask SendNewKeywordsAsync(CancellationToken cancellation)
    {
        if (View!.Mailbox.KeywordCount == _keywordsTold) return;
        KeywordsTold();
        await SendAsync(new DataResponse("FLAGS", MailboxFlags()), cancellation);
    }
}
