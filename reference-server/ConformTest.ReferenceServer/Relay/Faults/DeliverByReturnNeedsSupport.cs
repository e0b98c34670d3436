using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByReturnNeedsSupport() : RelayFault(
    "smtp.deliverby.return-needs-support",
    "A message with mode R goes to any next hop.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByReturnNeedsSupport());

    public override QueuedMessage Queued(QueuedMessage message) => message with { DeliverBy = null };
}
