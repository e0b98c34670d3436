using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UNSELECT removes the messages with \Deleted and reports each.</summary>
internal sealed class UnselectTellsRemovals()
    : ImapFault("imap.unselect.removes-nothing/told", "UNSELECT removes the messages with \\Deleted and reports each.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnselectTellsRemovals());

    public override async ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("UNSELECT") || session.View is null) return null;
        session.ExpungeDeleted(_ => true);
        await session.SendChangesAsync(ExpungeTiming.Allowed, cancellation);
        return null;
    }
}
