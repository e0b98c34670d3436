using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>IDLE begins with an untagged OK in place of a continuation request.</summary>
internal sealed class IdleWithoutContinuation()
    : ImapFault("imap.idle.continuation-request", "IDLE begins with an untagged OK in place of a continuation request.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new IdleWithoutContinuation());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is ContinuationResponse && session.Current.Is("IDLE") ? [new StatusResponse(null, Condition.Ok, null, "idling")] : [response];
}
