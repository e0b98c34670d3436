using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>CAPA is refused after login.</summary>
internal sealed class NoCapaAfterLogin()
    : Pop3Fault("pop3.capa.transaction", "CAPA is refused after login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoCapaAfterLogin());

    public override bool Permits(Pop3Session session, Pop3Command command, bool permitted) => permitted && !(command.Is("CAPA") && session.State == Pop3States.Transaction);
}
