using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The numbers of ESEARCH are too large by one.</summary>
internal sealed class EsearchIsOff()
    : ImapFault("imap.esearch.result-options", "The numbers of ESEARCH are too large by one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EsearchIsOff());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "ESEARCH" } found
                ? [found with { Values = [.. found.Values.Select(v => v is AtomValue { Text: ['0' or '1' or '2' or '3' or '4' or '5', ..] } ? ImapValue.Atom("1") : v.Off(1))] }]
                : [response];
}
