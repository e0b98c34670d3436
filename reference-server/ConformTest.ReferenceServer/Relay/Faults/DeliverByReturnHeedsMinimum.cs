using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByReturnHeedsMinimum() : RelayFault(
    "smtp.deliverby.return-heeds-minimum",
    "The least time of the next hop is not looked at.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByReturnHeedsMinimum());

    public override QueuedMessage Queued(QueuedMessage message) => message with { DeliverBy = null };
}
