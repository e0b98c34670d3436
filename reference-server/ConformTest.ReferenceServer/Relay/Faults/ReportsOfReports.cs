using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportsOfReports() : RelayFault("smtp.report.none-for-null", "Messages without a sender are reported to the address in From.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportsOfReports());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) => notifies || message.ReversePath.Length == 0;

    public override DeliveryReport? Reporting(DeliveryReport report) => report.Original.ReversePath.Length > 0
        ? report
        : report with { Original = report.Original with { ReversePath = ReportEdits.AddressIn(report.Original.HeaderSection, "From") } };
}
