using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>An initial response is taken where the server speaks first.</summary>
internal sealed class EarlyResponseIsFine()
    : Pop3Fault("pop3.auth.no-initial-response-err", "An initial response is taken where the server speaks first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EarlyResponseIsFine());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("AUTH") == true && reply.Text == "This mechanism takes no initial response" ? Pop3Reply.Ok("Fine") : reply;
}
