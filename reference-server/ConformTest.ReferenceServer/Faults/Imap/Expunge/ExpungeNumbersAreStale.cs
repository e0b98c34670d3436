using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXPUNGE responses have the numbers from before the first of them.</summary>
internal sealed class ExpungeNumbersAreStale()
    : ImapFault("imap.expunge.renumbers-at-once", "EXPUNGE responses have the numbers from before the first of them.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeNumbersAreStale());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        changes with { Expunged = [.. changes.Expunged.Select((number, i) => number + i)] };
}
