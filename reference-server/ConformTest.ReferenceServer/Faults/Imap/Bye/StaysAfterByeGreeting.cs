using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The greeting is BYE, and the connection stays open.</summary>
internal sealed class StaysAfterByeGreeting()
    : ImapFault("imap.bye.closes-connection", "The greeting is BYE, and the connection stays open.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StaysAfterByeGreeting());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: null, Condition: Condition.Ok, Code.Name: "CAPABILITY" } greeting && session.Current is null
                ? [greeting with { Condition = Condition.Bye, Code = null }]
                : [response];
}
