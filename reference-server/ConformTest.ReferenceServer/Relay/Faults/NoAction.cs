using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoAction() : RelayFault("smtp.dsn.action", "Reports do not say what was done.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoAction());

    public override string Written(DeliveryReport report, string text) =>
        text.WithoutField("Action");
}
