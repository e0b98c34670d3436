using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>PASS is answered with +OK whatever the password.</summary>
internal sealed class AnyPasswordWillDo()
    : Pop3Fault("pop3.pass.wrong-password-err", "PASS is answered with +OK whatever the password.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyPasswordWillDo());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("PASS") == true && reply.Code == "AUTH" ? Pop3Reply.Ok("Welcome") : reply;
}
