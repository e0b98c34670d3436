using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class LosesEnvid() : RelayFault("smtp.dsn.relays-envid", "ENVID is not passed on.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LosesEnvid());

    internal override string Command(HopSession session, string line) =>
        Regex.Replace(line, " ENVID=[^ ]*", "");
}
