using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>New messages are not told.</summary>
internal sealed class NewMailIsNotTold()
    : ImapFault("imap.noop.reports-new-messages", "New messages are not told.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NewMailIsNotTold());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        changes with { Arrived = 0 };
}
