using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A MOVE that fails removes the messages all the same.</summary>
internal sealed class FailedMoveRemoves()
    : ImapFault("imap.move.loses-nothing", "A MOVE that fails removes the messages all the same.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailedMoveRemoves());

    public override Completion Completing(ImapSession session, Invocation invocation, Completion completion)
    {
        if (!invocation.Is("MOVE") || completion.Condition != Condition.No || session.View is not { } view) return completion;
        session.Expunge([.. Enumerable.Range(1, view.Count).Select(n => view[n])]);
        return completion;
    }
}
