using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>MOVE puts each message into the target twice.</summary>
internal sealed class MovesTwice()
    : ImapFault("imap.move.adds-to-target", "MOVE puts each message into the target twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MovesTwice());

    public override IReadOnlyList<NewMessage> Copying(ImapSession session, Mailbox target, IReadOnlyList<NewMessage> messages) =>
        session.Current.Is("MOVE", "UID MOVE") ? [.. messages, .. messages] : messages;
}
