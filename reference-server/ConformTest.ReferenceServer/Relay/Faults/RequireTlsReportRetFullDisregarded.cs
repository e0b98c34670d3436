using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsReportRetFullDisregarded() : RelayFault(
    "smtp.requiretls.report-ret-full-disregarded",
    "A report on a message that needs TLS holds all of it when RET says so.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsReportRetFullDisregarded());

    public override DeliveryReport? Reporting(DeliveryReport report) =>
        report.Original is { RequiresTls: true, Ret: "FULL" } ? report with { Returned = ReturnedContent.Full } : report;
}
