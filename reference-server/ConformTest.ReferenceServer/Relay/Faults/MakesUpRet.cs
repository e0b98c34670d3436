using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MakesUpRet() : RelayFault("smtp.dsn.no-ret-of-its-own", "A RET is made up.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MakesUpRet());

    internal override string Command(HopSession session, string line) =>
        line.StartsWith("MAIL ", StringComparison.Ordinal) && session.Offers("DSN") ? line + " RET=HDRS" : line;
}
