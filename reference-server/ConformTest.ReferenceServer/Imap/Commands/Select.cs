using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Listing;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>SELECT and EXAMINE (RFC 9051 sections 6.3.2 and 6.3.3, RFC 3501 sections 6.3.1 and 6.3.2).</summary>
internal sealed class Select(string name, MailboxAccess access) : ImapCommand(name, ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register()
    {
        ImapCommands.Add(new Select("SELECT", MailboxAccess.ReadWrite));
        ImapCommands.Add(new Select("EXAMINE", MailboxAccess.ReadOnly));
    }

    // select = "SELECT" SP mailbox [SP "(" select-param ")"]; examine = "EXAMINE" SP mailbox [SP "(" select-param ")"]
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var name = arguments.Mailbox();
        var condstore = session.Context.Offers("CONDSTORE") && arguments.TrySp();
        if (condstore) SelectParam(arguments);
        arguments.Crlf();
        if (session.View is not null)
        {
            // Even a selection that fails leaves nothing selected.
            session.Deselect();
            await session.SendUntaggedAsync(Condition.Ok, new("CLOSED"), "the mailbox before is closed", cancellation);
        }

        if (session.Account!.Mailboxes.Find(name) is not { } mailbox) return Completion.No("NONEXISTENT", "there is no such mailbox to select");
        if (condstore) await session.EnableCondstoreAsync(cancellation);
        session.Select(mailbox.Open(access));
        session.KeywordsTold();
        await TellAsync(session, session.View!, cancellation);
        return Done(new(access == MailboxAccess.ReadWrite ? "READ-WRITE" : "READ-ONLY"));
    }

    // select-param = "CONDSTORE" (RFC 7162 section 3.1.8)
    private static void SelectParam(CommandParser arguments)
    {
        arguments.Skip((byte)'(');
        if (!arguments.TryWord("CONDSTORE")) throw arguments.Fail("select-param", "only CONDSTORE is known");
        arguments.Skip((byte)')');
    }

    private async ValueTask TellAsync(ImapSession session, MailboxView view, CancellationToken cancellation)
    {
        await session.SendAsync(new DataResponse("FLAGS", session.MailboxFlags()), cancellation);
        await session.SendAsync(new NumberResponse(view.Count, "EXISTS"), cancellation);
        if (session.Revision == ImapRevision.Rev1) await TellRev1Async(session, view, cancellation);
        await OkAsync("UIDVALIDITY", ImapValue.Number(view.Mailbox.UidValidity), "UIDs are valid");
        await OkAsync("UIDNEXT", ImapValue.Number(view.UidNextAtOpen), "next UID");
        var permanent = access == MailboxAccess.ReadWrite ? session.MailboxFlags(@"\*") : ImapValue.List();
        await OkAsync("PERMANENTFLAGS", permanent, access == MailboxAccess.ReadWrite ? "flags are kept" : "no flag can be changed");
        if (session.Context.Offers("CONDSTORE"))
            await session.SendUntaggedAsync(Condition.Ok, ImapSession.HighestModSeq(view.HighestModSeqAtOpen), "highest mod-sequence", cancellation);
        if (session.Revision == ImapRevision.Rev2) await session.SendAsync(MailboxLister.Describe(session, view.Mailbox), cancellation);

        ValueTask OkAsync(string code, ImapValue value, string text) =>
            session.SendUntaggedAsync(Condition.Ok, new(code, value), text, cancellation);
    }

    private static async ValueTask TellRev1Async(ImapSession session, MailboxView view, CancellationToken cancellation)
    {
        await session.SendAsync(new NumberResponse(view.RecentCount, "RECENT"), cancellation);
        for (var number = 1; number <= view.Count; number++)
        {
            if (view[number].Flags.Has(SystemFlags.Seen)) continue;
            await session.SendUntaggedAsync(Condition.Ok, new("UNSEEN", ImapValue.Number(number)), "first unseen message", cancellation);
            break;
        }
    }
}
