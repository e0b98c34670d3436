using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>PASS is answered with +OK for users who do not exist.</summary>
internal sealed class AnyUserWillDo()
    : Pop3Fault("pop3.pass.unknown-user-err", "PASS is answered with +OK for users who do not exist.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyUserWillDo());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("PASS") == true && reply.Code == "AUTH" ? Pop3Reply.Ok("Welcome") : reply;
}
