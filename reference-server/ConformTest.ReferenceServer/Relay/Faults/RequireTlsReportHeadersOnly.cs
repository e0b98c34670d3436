using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsReportHeadersOnly() : RelayFault(
    "smtp.requiretls.report-headers-only",
    "A report on a message that needs TLS holds all of it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsReportHeadersOnly());

    public override DeliveryReport? Reporting(DeliveryReport report) =>
        report.Original is { RequiresTls: true, Ret: null } ? report with { Returned = ReturnedContent.Full } : report;
}
