using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>AUTH is answered with +OK whatever the password.</summary>
internal sealed class AuthTakesAnyPassword()
    : Pop3Fault("pop3.auth.failure-err", "AUTH is answered with +OK whatever the password.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthTakesAnyPassword());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("AUTH") == true && reply.Code == "AUTH" ? Pop3Reply.Ok("Welcome") : reply;
}
