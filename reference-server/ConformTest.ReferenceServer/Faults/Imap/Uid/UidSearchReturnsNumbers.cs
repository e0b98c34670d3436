using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>UID SEARCH returns sequence numbers.</summary>
internal sealed class UidSearchReturnsNumbers()
    : ImapFault("imap.uid.search-returns-uids", "UID SEARCH returns sequence numbers.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new UidSearchReturnsNumbers());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "SEARCH" } search && session.Current.Is("UID SEARCH")
                ? [search with { Values = [.. search.Values.Select(v => v is NumberValue n ? ImapValue.Number(session.View!.NumberOf((uint)n.Value)) : v)] }]
                : [response];
}
