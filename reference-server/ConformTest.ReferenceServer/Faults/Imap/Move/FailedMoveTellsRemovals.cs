using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A MOVE that fails reports a message as removed.</summary>
internal sealed class FailedMoveTellsRemovals()
    : ImapFault("imap.move.loses-nothing/told", "A MOVE that fails reports a message as removed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailedMoveTellsRemovals());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: not null, Condition: Condition.No } && session.Current.Is("MOVE") ? [new NumberResponse(1, "EXPUNGE"), response] : [response];
}
