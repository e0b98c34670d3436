using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AllInsteadOfHeaders() : RelayFault("smtp.dsn.returns-headers-only", "RET=HDRS is ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AllInsteadOfHeaders());

    public override DeliveryReport? Reporting(DeliveryReport report) =>
        report with { Returned = ReturnedContent.Full };
}
