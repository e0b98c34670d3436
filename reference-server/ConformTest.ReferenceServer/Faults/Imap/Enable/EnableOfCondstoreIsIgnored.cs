using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>ENABLE CONDSTORE enables nothing.</summary>
internal sealed class EnableOfCondstoreIsIgnored()
    : ImapFault("imap.enable.enables-what-is-offered", "ENABLE CONDSTORE enables nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnableOfCondstoreIsIgnored());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "ENABLED" } ? [new DataResponse("ENABLED")] : [response];
}
