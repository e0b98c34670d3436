using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID MOVE is answered NO.</summary>
internal sealed class UidMoveIsRefused()
    : ImapFault("imap.move.by-uid", "UID MOVE is answered NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidMoveIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("UID MOVE") ? completion.Fails() : completion;
}
