using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>Messages are recent for the first STATUS of a session only.</summary>
internal sealed class StatusTakesRecent()
    : ImapFault("imap.status.keeps-recent", "Messages are recent for the first STATUS of a session only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusTakesRecent());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is DataResponse { Name: "STATUS" } && session.Current.Says("RECENT") && session.Mark("looked")
                ? response.StatusItem("RECENT", _ => 0)
                : [response];
}
