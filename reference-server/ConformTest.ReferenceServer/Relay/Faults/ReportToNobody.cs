using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportToNobody() : RelayFault("smtp.report.header-to", "Reports are addressed to nobody in their header.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportToNobody());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("To", _ => "undisclosed-recipients:;");
}
