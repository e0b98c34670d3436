using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoSolicitingSetsParameter() : RelayFault(
    "smtp.no-soliciting.sets-parameter",
    "The next hop is not told of the class of a message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoSolicitingSetsParameter());

    internal override string Command(HopSession session, string line) => line.Split(" SOLICIT=")[0];
}
