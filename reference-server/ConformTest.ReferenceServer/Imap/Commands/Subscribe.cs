using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Adds a mailbox to the subscriptions (RFC 9051 section 6.3.7).</summary>
internal sealed class Subscribe() : ImapCommand("SUBSCRIBE", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Subscribe());

    // subscribe = "SUBSCRIBE" SP mailbox
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var mailbox = arguments.Mailbox();
        arguments.Crlf();
        session.Account!.Mailboxes.Subscribe(mailbox);
        return new(Done());
    }
}
