using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STORE with more than one flag changes nothing.</summary>
internal sealed class StoreChangesNothing()
    : ImapFault("imap.store.changes-flags", "STORE with more than one flag changes nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StoreChangesNothing());

    public override MessageFlags Storing(ImapSession session, FlagOperation operation, MessageFlags flags) =>
        flags.Names.Count() > 1 || flags.Has(SystemFlags.Seen) ? MessageFlags.None : flags;
}
