using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>EXPUNGE removes messages without a word.</summary>
internal sealed class ExpungeIsNotTold()
    : ImapFault("imap.expunge.reports-each-removal", "EXPUNGE removes messages without a word.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpungeIsNotTold());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        session.Current.Is("EXPUNGE") ? changes with { Expunged = [] } : changes;
}
