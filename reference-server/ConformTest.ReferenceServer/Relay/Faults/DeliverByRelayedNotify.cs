using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByRelayedNotify() : RelayFault(
    "smtp.deliverby.relayed-notify",
    "The next hop is not asked to tell of delays.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByRelayedNotify());

    internal override string Command(HopSession session, string line) => line.Replace("NOTIFY=FAILURE,DELAY", "NOTIFY=FAILURE", StringComparison.Ordinal).Replace(",DELAY", "", StringComparison.Ordinal);
}
