using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>LOGOUT is answered without BYE.</summary>
internal sealed class LogoutWithoutBye()
    : ImapFault("imap.logout.bye-before-ok", "LOGOUT is answered without BYE.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LogoutWithoutBye());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Condition: Condition.Bye } && session.Current.Is("LOGOUT") ? [] : [response];
}
