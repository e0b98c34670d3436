using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Removes all messages with \Deleted (RFC 9051 section 6.4.3).</summary>
internal sealed class Expunge() : ImapCommand("EXPUNGE", ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Expunge());

    // "EXPUNGE"
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Crlf();
        if (session.View!.Access == MailboxAccess.ReadOnly) return new(Completion.No("the mailbox is read-only"));
        session.ExpungeDeleted(_ => true);
        return new(Done());
    }
}
