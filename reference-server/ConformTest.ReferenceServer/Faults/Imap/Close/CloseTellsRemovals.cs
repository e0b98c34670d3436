using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CLOSE sends EXPUNGE responses.</summary>
internal sealed class CloseTellsRemovals()
    : ImapFault("imap.close.no-expunge-responses", "CLOSE sends EXPUNGE responses.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CloseTellsRemovals());

    public override async ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("CLOSE") || session.View is not { Access: MailboxAccess.ReadWrite }) return null;
        session.ExpungeDeleted(_ => true);
        await session.SendChangesAsync(ExpungeTiming.Allowed, cancellation);
        return null;
    }
}
