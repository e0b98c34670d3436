using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>DELE is answered with -ERR.</summary>
internal sealed class DeleIsRefused()
    : Pop3Fault("pop3.dele.answers-ok", "DELE is answered with -ERR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeleIsRefused());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("DELE") == true ? reply.Refused() : reply;
}
