using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ChangesTheRecipient() : RelayFault("smtp.client.rcpt", "The client puts another recipient into RCPT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ChangesTheRecipient());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("RCPT TO:<", StringComparison.Ordinal) ? line.Insert("RCPT TO:<".Length, "x-") : line;
}
