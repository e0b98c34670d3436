using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class LeavesWithoutAWord() : RelayFault("smtp.client.quits", "The client closes without QUIT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LeavesWithoutAWord());

    internal override bool LeavesWithoutQuit(HopSession session) => true;
}
