using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SEARCH comes beside ESEARCH.</summary>
internal sealed class EsearchAndSearch()
    : ImapFault("imap.esearch.replaces-search", "SEARCH comes beside ESEARCH.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EsearchAndSearch());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "ESEARCH" } ? [response, new DataResponse("SEARCH", ImapValue.Number(1))] : [response];
}
