using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RemembersRefusals() : RelayFault("smtp.relay.mail-5yz-not-cached", "Where mail for a recipient was refused once, nobody asks again for the same one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemembersRefusals());

    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result, RelayMemory memory)
    {
        if (result is { End: AttemptEnd.Refused, Reply: not null }) memory.Of<Refusals>().Recipients.TryAdd(recipient.Address, 0);
        return result;
    }

    internal override ValueTask<Route> RouteAsync(QueueEntry entry, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(entry.Recipients.Any(recipient => memory.Of<Refusals>().Recipients.ContainsKey(recipient.Address)) ? new NoRoute(AttemptResult.Refused("5.7.1", "refused before")) : route);

    private sealed class Refusals
    {
        public ConcurrentDictionary<string, byte> Recipients { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
