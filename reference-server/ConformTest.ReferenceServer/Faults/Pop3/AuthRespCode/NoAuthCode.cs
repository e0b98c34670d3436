using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>A wrong password is refused without the code AUTH.</summary>
internal sealed class NoAuthCode()
    : Pop3Fault("pop3.auth-resp-code.wrong-password", "A wrong password is refused without the code AUTH.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoAuthCode());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("PASS") == true ? reply with { Code = "" } : reply;
}
