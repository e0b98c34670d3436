using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Listing;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Counts the messages of a mailbox without selecting it (RFC 9051 section 6.3.11).</summary>
internal sealed class Status() : ImapCommand("STATUS", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Status());

    // status = "STATUS" SP mailbox SP "(" status-att *(SP status-att) ")"
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var name = arguments.Mailbox();
        arguments.Sp();
        var items = StatusItems.Parse(session, arguments);
        arguments.Crlf();
        if (session.Account!.Mailboxes.Find(name) is not { } mailbox) return Completion.No("NONEXISTENT", "there is no such mailbox");
        if (items.Contains("HIGHESTMODSEQ")) await session.EnableCondstoreAsync(cancellation);
        await session.SendAsync(StatusItems.Describe(session, mailbox, items), cancellation);
        return Done();
    }
}
