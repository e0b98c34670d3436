using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ForgetsData() : RelayFault("smtp.client.data", "The client says NOOP where DATA is due.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ForgetsData());

    internal override string Command(HopSession session, string line) =>
        line == "DATA" ? "NOOP" : line;
}
