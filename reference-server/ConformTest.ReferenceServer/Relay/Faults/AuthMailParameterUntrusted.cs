using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AuthMailParameterUntrusted() : RelayFault(
    "smtp.auth.mail-parameter-untrusted",
    "A submitter that anybody names is named to the next hop.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthMailParameterUntrusted());

    internal override string Command(HopSession session, string line) =>
        line.Replace(" AUTH=<>", " AUTH=somebody@example.org", StringComparison.Ordinal);
}
