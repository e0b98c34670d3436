using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByReportFields() : RelayFault(
    "smtp.deliverby.report-fields",
    "Reports do not tell when the message arrived.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByReportFields());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Arrival-Date:", "X-Date:", StringComparison.Ordinal);
}
