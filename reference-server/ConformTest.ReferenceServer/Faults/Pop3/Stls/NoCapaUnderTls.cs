using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>CAPA is refused under TLS.</summary>
internal sealed class NoCapaUnderTls()
    : Pop3Fault("pop3.stls.needs-capa", "CAPA is refused under TLS.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoCapaUnderTls());

    public override bool Permits(Pop3Session session, Pop3Command command, bool permitted) => permitted && !(command.Is("CAPA") && session.Connection.IsTls);
}
