using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class InsistsOnMx() : RelayFault("smtp.relay.implicit-mx", "A domain without MX records is taken for one without mail.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new InsistsOnMx());

    public override ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(route is HopList { Hops: [var first, ..] } && first.Host.Equals(domain, StringComparison.OrdinalIgnoreCase) ? new NoRoute(AttemptResult.Refused("5.4.4", "no MX")) : route);
}
