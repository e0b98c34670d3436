using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SaysHeloFirst() : RelayFault("smtp.client.ehlo-first", "The client says HELO to every next hop.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SaysHeloFirst());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("EHLO ", StringComparison.Ordinal) ? $"HELO {line[5..]}" : line;
}
