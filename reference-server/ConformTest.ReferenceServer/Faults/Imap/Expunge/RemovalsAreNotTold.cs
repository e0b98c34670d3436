using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Removals by other sessions are not told.</summary>
internal sealed class RemovalsAreNotTold()
    : ImapFault("imap.expunge.other-sessions-are-told", "Removals by other sessions are not told.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemovalsAreNotTold());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        session.Current.Is("EXPUNGE", "MOVE", "UID EXPUNGE", "UID MOVE") ? changes : changes with { Expunged = [] };
}
