using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoHeloAfterEhlo() : RelayFault("smtp.client.helo-fallback", "Where EHLO is unknown, EHLO is said again.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoHeloAfterEhlo());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("HELO ", StringComparison.Ordinal) ? $"EHLO {line[5..]}" : line;
}
