using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DsnForEverybody() : RelayFault("smtp.dsn.nothing-without-dsn", "DSN parameters are given to next hops that do not offer it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DsnForEverybody());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("MAIL ", StringComparison.Ordinal) && !session.Offers("DSN") ? line + " RET=HDRS" : line;
}
