using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The ESEARCH of UID SEARCH has no UID indicator.</summary>
internal sealed class EsearchWithoutUid()
    : ImapFault("imap.esearch.uid-indicator", "The ESEARCH of UID SEARCH has no UID indicator.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EsearchWithoutUid());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "ESEARCH" } found
                ? [found with { Values = [.. found.Values.Where(v => v is not AtomValue { Text: "UID" })] }]
                : [response];
}
