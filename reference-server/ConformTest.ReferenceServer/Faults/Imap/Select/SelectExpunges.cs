using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SELECT removes the messages with \Deleted from the mailbox before.</summary>
internal sealed class SelectExpunges()
    : ImapFault("imap.select.does-not-expunge", "SELECT removes the messages with \\Deleted from the mailbox before.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SelectExpunges());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation)
    {
        if (invocation.Is("SELECT") && session.View is not null) session.ExpungeDeleted(_ => true);
        return default;
    }
}
