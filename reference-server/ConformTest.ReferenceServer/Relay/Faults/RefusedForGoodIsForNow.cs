using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RefusedForGoodIsForNow() : RelayFault("smtp.client.no-repeat-after-5yz", "A 5yz is taken for a 4yz.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RefusedForGoodIsForNow());

    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result, RelayMemory memory) =>
        result is { End: AttemptEnd.Refused, Reply: not null } ? result with { End = AttemptEnd.Deferred } : result;
}
