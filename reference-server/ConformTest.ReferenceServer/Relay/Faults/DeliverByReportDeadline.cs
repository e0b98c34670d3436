using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByReportDeadline() : RelayFault(
    "smtp.deliverby.report-deadline",
    "Reports do not tell until when a message was to be delivered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByReportDeadline());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Deliver-By-Date:", "X-Date:", StringComparison.Ordinal);
}
