using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UNSELECT is answered OK and leaves the mailbox selected.</summary>
internal sealed class UnselectStaysSelected()
    : ImapFault("imap.unselect.leaves-selected-state", "UNSELECT is answered OK and leaves the mailbox selected.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UnselectStaysSelected());

    public override ValueTask<Completion?> InsteadAsync(ImapSession session, Invocation invocation, CancellationToken cancellation) =>
        new(invocation.Is("UNSELECT") && session.View is not null ? Completion.Ok("UNSELECT completed") : null);
}
