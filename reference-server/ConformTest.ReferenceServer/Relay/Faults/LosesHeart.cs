using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class LosesHeart() : RelayFault("smtp.client.lost-connection-is-451", "A connection that breaks is taken for a refusal.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LosesHeart());

    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result) =>
        result is { End: AttemptEnd.Deferred, Reply: null, RemoteMta: not null } ? result with { End = AttemptEnd.Refused, Status = "5.4.2" } : result;
}
