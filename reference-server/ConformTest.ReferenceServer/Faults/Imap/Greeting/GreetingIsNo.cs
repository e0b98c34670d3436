using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Faults.Imap;

/// <summary>The greeting is an untagged NO.</summary>
internal sealed class GreetingIsNo()
    : ImapFault("imap.greeting.condition", "The greeting is an untagged NO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingIsNo());

    public override IEnumerable<ImapResponse> Rewrite(ImapSession session, ImapResponse response) =>
        response is StatusResponse { Tag: null, Condition: Condition.Ok, Code.Name: "CAPABILITY" } greeting && session.Current is null
                ? [greeting with { Condition = Condition.No }]
                : [response];
}
