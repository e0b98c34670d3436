using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Imap.Faults;

internal sealed class ExpungeNotRenumbered()
    : ImapFault("imap.expunge.renumbers-at-once", "EXPUNGE responses have the numbers from before the command.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeNotRenumbered());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        changes with { Expunged = [.. changes.Expunged.Select((number, before) => number + before)] };
}
