using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>MOVE moves and answers NO.</summary>
internal sealed class MoveIsRefused()
    : ImapFault("imap.move.succeeds", "MOVE moves and answers NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MoveIsRefused());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion) =>
        invocation.Is("MOVE") ? completion.Fails() : completion;
}
