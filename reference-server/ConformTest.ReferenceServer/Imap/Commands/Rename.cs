using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Renames a mailbox and those below it (RFC 9051 section 6.3.6).</summary>
internal sealed class Rename() : ImapCommand("RENAME", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Rename());

    // rename = "RENAME" SP mailbox SP mailbox
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var from = arguments.Mailbox();
        arguments.Sp();
        var to = arguments.Mailbox();
        arguments.Crlf();
        session.Account!.Mailboxes.Rename(from, to);
        return new(Done());
    }
}
