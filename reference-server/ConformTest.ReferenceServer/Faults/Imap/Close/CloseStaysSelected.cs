using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CLOSE removes the messages and leaves the mailbox selected.</summary>
internal sealed class CloseStaysSelected()
    : ImapFault("imap.close.leaves-selected-state", "CLOSE removes the messages and leaves the mailbox selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CloseStaysSelected());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (!invocation.Is("CLOSE") || session.View is null) return default;
        session.ExpungeDeleted(_ => true);
        return new(Completion.Ok("CLOSE completed"));
    }
}
