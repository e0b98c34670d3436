using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>A search that finds nothing sends no ESEARCH.</summary>
internal sealed class NoEsearchWithoutMatches()
    : ImapFault("imap.esearch.no-matches", "A search that finds nothing sends no ESEARCH.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoEsearchWithoutMatches());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "ESEARCH" } found && found.Values.OfType<NumberValue>().Any(n => n.Value == 0) ? [] : [response];
}
