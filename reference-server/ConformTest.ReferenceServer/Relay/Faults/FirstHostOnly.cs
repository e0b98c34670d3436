using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FirstHostOnly() : RelayFault("smtp.relay.next-address", "Only the first host is tried.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FirstHostOnly());

    public override ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(route is HopList list ? list with { Hops = [.. list.Hops.Where(hop => hop.Host == list.Hops[0].Host)] } : route);
}
