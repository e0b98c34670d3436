using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportsToTheAuthor() : RelayFault("smtp.report.to-return-path", "Reports go to the address in From.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportsToTheAuthor());

    public override DeliveryReport? Reporting(DeliveryReport report) =>
        ReportEdits.AddressIn(report.Original.HeaderSection, "From") is { Length: > 0 } author
            ? report with { Original = report.Original with { ReversePath = author } }
            : report;
}
