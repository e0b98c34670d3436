using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RemembersRefusals() : RelayFault("smtp.relay.mail-5yz-not-cached", "A domain that refused a sender once is not asked again.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemembersRefusals());

    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result, RelayMemory memory)
    {
        if (result is { End: AttemptEnd.Refused, Reply: not null }) memory.Of<Refusals>().Domains.TryAdd(recipient.Domain, 0);
        return result;
    }

    public override ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(memory.Of<Refusals>().Domains.ContainsKey(domain) ? new NoRoute(AttemptResult.Refused("5.7.1", "refused before")) : route);

    private sealed class Refusals
    {
        public ConcurrentDictionary<string, byte> Domains { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
