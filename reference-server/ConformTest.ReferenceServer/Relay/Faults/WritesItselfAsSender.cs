using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class WritesItselfAsSender() : RelayFault("smtp.client.mail", "The client puts another sender into MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WritesItselfAsSender());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("MAIL FROM:<", StringComparison.Ordinal) ? $"MAIL FROM:<postmaster@reference.test{line[line.IndexOf('>')..]}" : line;
}
