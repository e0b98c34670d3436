using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>RSET is answered with -ERR.</summary>
internal sealed class RsetIsRefused()
    : Pop3Fault("pop3.rset.answers-ok", "RSET is answered with -ERR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetIsRefused());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("RSET") == true ? reply.Refused() : reply;
}
