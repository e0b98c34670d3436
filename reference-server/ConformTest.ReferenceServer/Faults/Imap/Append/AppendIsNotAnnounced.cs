using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A message appended to the selected mailbox is not announced.</summary>
internal sealed class AppendIsNotAnnounced()
    : ImapFault("imap.append.announces-new-message", "A message appended to the selected mailbox is not announced.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AppendIsNotAnnounced());

    public override ViewChanges Changes(ImapSession session, ViewChanges changes) =>
        session.Current.Is("APPEND") ? changes with { Arrived = 0 } : changes;
}
