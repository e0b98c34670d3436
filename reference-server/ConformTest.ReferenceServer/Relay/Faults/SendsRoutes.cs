using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SendsRoutes() : RelayFault("smtp.relay.source-route-stripped", "A relay gives the next hop a route.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SendsRoutes());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("RCPT TO:<", StringComparison.Ordinal) ? line.Insert("RCPT TO:<".Length, "@relay.example:") : line;
}
