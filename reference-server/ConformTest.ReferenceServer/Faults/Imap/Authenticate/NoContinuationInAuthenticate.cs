using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>AUTHENTICATE asks by an untagged OK in place of a continuation request.</summary>
internal sealed class NoContinuationInAuthenticate()
    : ImapFault("imap.authenticate.continuation-request", "AUTHENTICATE asks by an untagged OK in place of a continuation request.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoContinuationInAuthenticate());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is ContinuationResponse && session.Current.Is("AUTHENTICATE") ? [new StatusResponse(null, Condition.Ok, null, "your turn")] : [response];
}
