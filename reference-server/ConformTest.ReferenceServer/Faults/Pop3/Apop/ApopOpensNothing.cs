using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>STAT is refused after APOP.</summary>
internal sealed class ApopOpensNothing()
    : Pop3Fault("pop3.apop.enters-transaction", "STAT is refused after APOP.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ApopOpensNothing());

    public override bool Permits(Pop3Session session, Pop3Command command, bool permitted) => permitted && !command.Is("STAT");
}
