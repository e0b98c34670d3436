using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FirstAddressOnly() : RelayFault("smtp.relay.two-addresses", "Only the first address of each host is tried.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FirstAddressOnly());

    public override ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(route is HopList list ? list with { Hops = [.. list.Hops.DistinctBy(hop => hop.Host)] } : route);
}
