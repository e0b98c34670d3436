using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Deletes a mailbox (RFC 9051 section 6.3.5).</summary>
internal sealed class Delete() : ImapCommand("DELETE", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Delete());

    // delete = "DELETE" SP mailbox
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var mailbox = arguments.Mailbox();
        arguments.Crlf();
        session.Account!.Mailboxes.Delete(mailbox);
        return new(Done());
    }
}
