using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class KeepsMailForNowhere() : RelayFault("smtp.relay.unknown-domain-reported", "Mail for a domain that does not exist is kept.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KeepsMailForNowhere());

    public override ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(route is NoRoute { Result.Status: "5.1.2" } ? new NoRoute(AttemptResult.Deferred("4.4.3", "later, perhaps")) : route);
}
