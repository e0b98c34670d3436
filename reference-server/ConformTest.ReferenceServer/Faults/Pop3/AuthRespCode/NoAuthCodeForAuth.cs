using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Wrong credentials in AUTH are refused without the code.</summary>
internal sealed class NoAuthCodeForAuth()
    : Pop3Fault("pop3.auth-resp-code.wrong-password/auth", "Wrong credentials in AUTH are refused without the code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoAuthCodeForAuth());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("AUTH") == true ? reply with { Code = "" } : reply;
}
