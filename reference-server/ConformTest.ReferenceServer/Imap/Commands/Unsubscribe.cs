using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Takes a mailbox out of the subscriptions (RFC 9051 section 6.3.8).</summary>
internal sealed class Unsubscribe() : ImapCommand("UNSUBSCRIBE", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Unsubscribe());

    // unsubscribe = "UNSUBSCRIBE" SP mailbox
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var mailbox = arguments.Mailbox();
        arguments.Crlf();
        session.Account!.Mailboxes.Unsubscribe(mailbox);
        return new(Done());
    }
}
