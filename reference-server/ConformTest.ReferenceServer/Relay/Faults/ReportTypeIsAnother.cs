using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportTypeIsAnother() : RelayFault("smtp.report.type-names-second-part", "The report type is not the subtype of the second part.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportTypeIsAnother());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Content-Type: message/delivery-status", "Content-Type: message/disposition-notification", StringComparison.Ordinal);
}
