using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A search that finds nothing sends no SEARCH response.</summary>
internal sealed class NoEmptySearchResponse()
    : ImapFault("imap.search.response-is-required", "A search that finds nothing sends no SEARCH response.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoEmptySearchResponse());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "SEARCH", Values.Count: 0 } ? [] : [response];
}
