using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class LeavesDotsAlone() : RelayFault("smtp.client.stuffs-dots", "The client does not double dots.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LeavesDotsAlone());

    internal override bool LeavesDots(HopSession session) => true;
}
