using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportsWithRet() : RelayFault("smtp.dsn.no-ret-of-a-report", "Reports have RET.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportsWithRet());

    public override QueuedMessage Sending(DeliveryReport report, QueuedMessage message) => message with { Ret = "HDRS" };
}
