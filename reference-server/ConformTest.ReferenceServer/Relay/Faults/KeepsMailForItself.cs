using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class KeepsMailForItself() : RelayFault("smtp.relay.alone-on-list", "Mail that would come back to the server is kept.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KeepsMailForItself());

    public override ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(route is NoRoute { Result.Status: "5.4.6" } ? new NoRoute(AttemptResult.Deferred("4.4.3", "later, perhaps")) : route);
}
