using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Listing;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Lists subscriptions (RFC 3501 section 6.3.9; RFC 9051 has LIST (SUBSCRIBED) in its place).</summary>
internal sealed class Lsub() : ImapCommand("LSUB", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Lsub());

    public override bool IsOffered(ImapSession session) => session.Context.Offers("IMAP4rev1");

    // lsub = "LSUB" SP mailbox SP list-mailbox
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var reference = arguments.Reference();
        arguments.Sp();
        var pattern = new ListPattern(reference, arguments.ListMailbox());
        arguments.Crlf();
        foreach (var response in new MailboxLister(session.Account!.Mailboxes).ListSubscribed(pattern))
            await session.SendAsync(response, cancellation);
        return Done();
    }
}
