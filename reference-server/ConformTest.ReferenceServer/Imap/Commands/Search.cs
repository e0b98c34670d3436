using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Searching;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>SEARCH and UID SEARCH (RFC 9051 section 6.4.4).</summary>
internal sealed class Search(string name, Addressing addressing) : ImapCommand(name, ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register()
    {
        ImapCommands.Add(new Search("SEARCH", Addressing.Number));
        ImapCommands.Add(new Search("UID SEARCH", Addressing.Uid));
    }

    public override ExpungeTiming Expunges => addressing == Addressing.Uid ? ExpungeTiming.Allowed : ExpungeTiming.Forbidden;

    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        // New mail is told first, so that the search can find it.
        await session.SendChangesAsync(CommandRunner.Timing(session, session.Current!), cancellation);
        SearchRequest request;
        try
        {
            request = SearchRequest.Parse(session, arguments);
        }
        catch (BadCharsetException failure)
        {
            return Completion.No(new ResponseCode("BADCHARSET", ImapValue.List(["US-ASCII", "UTF-8"])), failure.Message);
        }

        var view = session.View!;
        IReadOnlyList<int> found = [.. Enumerable.Range(1, view.Count).Where(n => request.Key.Matches(new SearchSubject(view, n)))];
        foreach (var fault in session.Faults ?? []) found = fault.Found(session, found);
        if (request.Return.HasFlag(SearchReturn.Save))
            session.SavedSearch = [.. SearchReply.Saved(request.Return, found).Select(n => view[n].Uid)];
        IReadOnlyList<uint> told = [.. found.Select(n => addressing == Addressing.Uid ? view[n].Uid : (uint)n)];
        ulong? modSeq = null;
        if (request.ModSeq == ModSeqReport.Told)
        {
            await session.EnableCondstoreAsync(cancellation);
            if (found.Count > 0) modSeq = SearchReply.Saved(request.Return, found).Max(n => view[n].ModSeq);
        }

        if (SearchReply.Make(session, request.Return, told, addressing, modSeq) is { } reply) await session.SendAsync(reply, cancellation);
        return Done();
    }
}
