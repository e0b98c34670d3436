using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>AUTH with an unknown mechanism is answered with +OK.</summary>
internal sealed class AnyMechanismIsFine()
    : Pop3Fault("pop3.auth.unknown-mechanism-err", "AUTH with an unknown mechanism is answered with +OK.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyMechanismIsFine());

    public override Pop3Reply Rewrite(Pop3Session session, Pop3Command? command, Pop3Reply reply) =>
        command?.Is("AUTH") == true && reply.Text == "Mechanism not available" ? Pop3Reply.Ok("Fine") : reply;
}
