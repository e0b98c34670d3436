using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXPUNGE works in a mailbox opened by EXAMINE, and tells what it removes.</summary>
internal sealed class ExpungeTellsWhenReadOnly()
    : ImapFault("imap.examine.changes-nothing/expunge-is-told", "EXPUNGE works in a mailbox opened by EXAMINE, and tells what it removes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeTellsWhenReadOnly());

    public override async ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("EXPUNGE") || session.View is not { Access: MailboxAccess.ReadOnly }) return null;
        session.ExpungeDeleted(_ => true);
        await session.SendChangesAsync(ExpungeTiming.Allowed, cancellation);
        return Completion.Ok("EXPUNGE completed");
    }
}
