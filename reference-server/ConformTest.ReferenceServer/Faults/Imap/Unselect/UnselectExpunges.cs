using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UNSELECT removes the messages with \Deleted.</summary>
internal sealed class UnselectExpunges()
    : ImapFault("imap.unselect.removes-nothing", "UNSELECT removes the messages with \\Deleted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnselectExpunges());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("UNSELECT") && session.View is not null) session.ExpungeDeleted(_ => true);
        return default;
    }
}
