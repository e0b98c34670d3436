using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE with .SILENT changes nothing.</summary>
internal sealed class SilentStoreChangesNothing()
    : ImapFault("imap.store.changes-flags/silent", "STORE with .SILENT changes nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SilentStoreChangesNothing());

    public override MessageFlags Storing(ImapSession session, FlagOperation operation, MessageFlags flags) =>
        session.Current.Says(".SILENT") ? MessageFlags.None : flags;
}
