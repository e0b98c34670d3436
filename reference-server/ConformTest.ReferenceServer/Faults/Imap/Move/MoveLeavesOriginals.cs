using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>MOVE leaves the originals in the source.</summary>
internal sealed class MoveLeavesOriginals()
    : ImapFault("imap.move.removes-from-source", "MOVE leaves the originals in the source.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MoveLeavesOriginals());

    public override IReadOnlyList<StoredMessage> Expunging(ImapSession session, IReadOnlyList<StoredMessage> messages) =>
        session.Current.Is("MOVE", "UID MOVE") ? [] : messages;
}
