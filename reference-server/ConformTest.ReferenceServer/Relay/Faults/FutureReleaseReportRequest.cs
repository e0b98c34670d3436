using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FutureReleaseReportRequest() : RelayFault(
    "smtp.futurerelease.report-request",
    "Reports do not repeat the request to hold a message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FutureReleaseReportRequest());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Future-Release-Request:", "X-Request:", StringComparison.Ordinal);
}
