using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoStatus() : RelayFault("smtp.dsn.status", "Reports have no status.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoStatus());

    public override string Written(DeliveryReport report, string text) =>
        text.WithoutField("Status");
}
