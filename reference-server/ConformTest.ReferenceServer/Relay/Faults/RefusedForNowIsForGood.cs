using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RefusedForNowIsForGood() : RelayFault("smtp.client.repeats-after-4yz", "A 4yz is taken for a 5yz.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RefusedForNowIsForGood());

    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result, RelayMemory memory) =>
        result is { End: AttemptEnd.Deferred, Reply: not null } ? result with { End = AttemptEnd.Refused } : result;
}
