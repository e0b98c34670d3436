using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportsFromSomebody() : RelayFault("smtp.report.null-reverse-path", "Reports have a sender.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportsFromSomebody());

    public override QueuedMessage Sending(DeliveryReport report, QueuedMessage message) => message with { ReversePath = "postmaster@reference.test" };
}
