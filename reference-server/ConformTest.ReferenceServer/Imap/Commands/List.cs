using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Listing;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Lists mailboxes (RFC 9051 section 6.3.9, RFC 5258).</summary>
internal sealed class List() : ImapCommand("LIST", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new List());

    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        var request = ListRequest.Parse(session, arguments);
        if (request.AsksForDelimiter)
        {
            await session.SendAsync(MailboxLister.Root, cancellation);
            return Done();
        }

        if (request.Status.Contains("HIGHESTMODSEQ")) await session.EnableCondstoreAsync(cancellation);
        foreach (var response in new MailboxLister(session.Account!.Mailboxes).List(session, request))
            await session.SendAsync(response, cancellation);
        return Done();
    }
}
