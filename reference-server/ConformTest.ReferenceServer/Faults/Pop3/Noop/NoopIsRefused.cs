using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>NOOP is answered with -ERR.</summary>
internal sealed class NoopIsRefused()
    : Pop3Fault("pop3.noop.answers-ok", "NOOP is answered with -ERR.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoopIsRefused());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("NOOP") == true ? reply.Refused() : reply;
}
