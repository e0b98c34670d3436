using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>CLOSE removes no messages.</summary>
internal sealed class CloseRemovesNothing()
    : ImapFault("imap.close.removes-deleted", "CLOSE removes no messages.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CloseRemovesNothing());

    public override IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages) =>
        session.Current.Is("CLOSE") ? [] : messages;
}
