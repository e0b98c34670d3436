using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MakesUpEnvid() : RelayFault("smtp.dsn.no-envid-of-its-own", "An ENVID is made up.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MakesUpEnvid());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("MAIL ", StringComparison.Ordinal) && session.Offers("DSN") ? line + " ENVID=x1" : line;
}
