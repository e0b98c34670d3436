using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AllWithSuccess() : RelayFault("smtp.dsn.success-headers-only", "Reports of success bring the whole message back.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AllWithSuccess());

    public override DeliveryReport? Reporting(DeliveryReport report) =>
        report with { Returned = ReturnedContent.Full };
}
