using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LSUB lists nothing.</summary>
internal sealed class LsubIsEmpty()
    : ImapFault("imap.lsub.lists-subscribed", "LSUB lists nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LsubIsEmpty());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "LSUB" } ? [] : [response];
}
