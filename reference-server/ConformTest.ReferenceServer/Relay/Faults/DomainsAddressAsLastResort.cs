using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DomainsAddressAsLastResort() : RelayFault("smtp.relay.mx-only", "Behind the mail exchangers the domain's own address is tried.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DomainsAddressAsLastResort());

    public override async ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation)
    {
        if (route is not HopList list) return route;
        var own = await resolver.AddressesAsync(domain, cancellation);
        return list with { Hops = [.. list.Hops, .. own.Records.Select(address => new NextHop(domain, new(address, list.Hops[0].EndPoint.Port)))] };
    }
}
