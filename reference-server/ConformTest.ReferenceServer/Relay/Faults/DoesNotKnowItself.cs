using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DoesNotKnowItself() : RelayFault("smtp.relay.own-name-cut", "Hosts behind the server itself are tried as well.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DoesNotKnowItself());

    public override int CutAt(int preference) => int.MaxValue;
}
