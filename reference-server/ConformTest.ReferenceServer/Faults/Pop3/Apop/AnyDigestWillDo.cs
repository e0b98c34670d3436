using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>APOP is answered with +OK whatever the digest.</summary>
internal sealed class AnyDigestWillDo()
    : Pop3Fault("pop3.apop.wrong-digest-err", "APOP is answered with +OK whatever the digest.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyDigestWillDo());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("APOP") == true && reply.Code == "AUTH" ? Pop3Reply.Ok("Welcome") : reply;
}
