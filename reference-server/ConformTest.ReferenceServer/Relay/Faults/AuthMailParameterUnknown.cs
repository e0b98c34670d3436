using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AuthMailParameterUnknown() : RelayFault(
    "smtp.auth.mail-parameter-unknown",
    "Who logged in is named to the next hop as the submitter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthMailParameterUnknown());

    internal override string Command(HopSession session, string line) =>
        line.Replace(" AUTH=<>", " AUTH=alice@reference.test", StringComparison.Ordinal);
}
