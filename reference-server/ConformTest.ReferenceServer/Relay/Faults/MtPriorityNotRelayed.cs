using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MtPriorityNotRelayed() : RelayFault(
    "smtp.mt-priority.not-relayed",
    "A next hop that does not know priorities is told of one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityNotRelayed());

    internal override string Command(HopSession session, string line) => line.StartsWith("MAIL", StringComparison.Ordinal) && !session.Offers("MT-PRIORITY") ? line + " MT-PRIORITY=0" : line;
}
