using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Nothing is told under IDLE.</summary>
internal sealed class IdleIsSilent()
    : ImapFault("imap.idle.reports-new-messages", "Nothing is told under IDLE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdleIsSilent());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        session.Current.Is("IDLE") ? changes with { Arrived = 0 } : changes;
}
