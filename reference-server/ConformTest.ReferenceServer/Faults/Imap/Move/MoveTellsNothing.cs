using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>MOVE does not report what it removes.</summary>
internal sealed class MoveTellsNothing()
    : ImapFault("imap.move.reports-expunge", "MOVE does not report what it removes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MoveTellsNothing());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        session.Current.Is("MOVE") ? changes with { Expunged = [] } : changes;
}
