using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class GivesUpAtOnce() : RelayFault("smtp.client.retries-after-4yz", "What is refused for now is never tried again.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GivesUpAtOnce());

    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result, RelayMemory memory) =>
        result.End == AttemptEnd.Deferred ? result with { End = AttemptEnd.Refused } : result;
}
