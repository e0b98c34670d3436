using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Dns;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class HighestNumberFirst() : RelayFault("smtp.relay.mx-preference", "The host with the highest number is tried first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HighestNumberFirst());

    public override ValueTask<Route> RouteAsync(string domain, Route route, IMailResolver resolver, RelayMemory memory, CancellationToken cancellation) =>
        new(route is HopList list ? list with { Hops = [.. list.Hops.Reverse()] } : route);
}
