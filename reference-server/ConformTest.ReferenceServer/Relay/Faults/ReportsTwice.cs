using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportsTwice() : RelayFault("smtp.report.one-per-recipient", "Every report is sent twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportsTwice());

    public override int Copies(DeliveryReport report) => 2;
}
