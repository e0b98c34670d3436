using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class OrcptInLowerCase() : RelayFault("smtp.dsn.relays-orcpt", "ORCPT is passed on in lower case.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OrcptInLowerCase());

    internal override string Command(HopSession session, string line) =>
        Regex.Replace(line, "(?<= ORCPT=)[^ ]*", match => match.Value.ToLowerInvariant());
}
