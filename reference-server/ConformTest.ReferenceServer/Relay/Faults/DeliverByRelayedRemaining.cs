using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByRelayedRemaining() : RelayFault(
    "smtp.deliverby.relayed-remaining",
    "The next hop is not told of the time.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByRelayedRemaining());

    public override QueuedMessage Queued(QueuedMessage message) => message with { DeliverBy = null };
}
