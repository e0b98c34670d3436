using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Removes the deleted messages without a word and leaves the mailbox (RFC 9051 section 6.4.1).</summary>
internal sealed class Close() : ImapCommand("CLOSE", ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Close());

    // "CLOSE"
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        if (session.View!.Access == MailboxAccess.ReadWrite) session.ExpungeDeleted(_ => true);
        session.Deselect();
        return new(Done());
    }
}
