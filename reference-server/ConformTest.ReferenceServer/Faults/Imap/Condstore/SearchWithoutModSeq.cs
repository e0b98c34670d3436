using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>SEARCH by MODSEQ does not tell the highest mod-sequence of what it found.</summary>
internal sealed class SearchWithoutModSeq()
    : ImapFault("imap.condstore.search-modseq", "SEARCH by MODSEQ does not tell the highest mod-sequence of what it found.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SearchWithoutModSeq());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "SEARCH" } found ? [found with { Values = [.. found.Values.Where(value => value is not ListValue)] }] : [response];
}
