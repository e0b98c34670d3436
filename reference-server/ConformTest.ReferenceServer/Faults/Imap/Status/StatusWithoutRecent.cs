using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>STATUS leaves RECENT out.</summary>
internal sealed class StatusWithoutRecent()
    : ImapFault("imap.status.recent", "STATUS leaves RECENT out.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusWithoutRecent());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "STATUS" } && session.Current.Says("RECENT") ? [] : [response];
}
