using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>From the twentieth connection on the greeting is -ERR.</summary>
internal sealed class GreetingIsRefusal()
    : Pop3Fault("pop3.greeting.positive", "From the twentieth connection on the greeting is -ERR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GreetingIsRefusal());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command is null && session.Context.Id > 20 ? reply.Refused() : reply;
}
