using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class BouncedIsAnAction() : RelayFault("smtp.report.action-values", "Reports say bounced for failed, and waiting for delayed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BouncedIsAnAction());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Action", value => value == "failed" ? "bounced" : "waiting");
}
