using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MtPriorityRelayed() : RelayFault(
    "smtp.mt-priority.relayed",
    "The next hop is not told of the priority.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityRelayed());

    public override QueuedMessage Queued(QueuedMessage message) => message with { Priority = 0 };
}
