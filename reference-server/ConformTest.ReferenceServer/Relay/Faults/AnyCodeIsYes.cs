using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AnyCodeIsYes() : RelayFault("smtp.client.out-of-range-codes", "The client does not look at the first digit of a code that is out of range.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AnyCodeIsYes());

    internal override bool TakesAnyCode => true;
}
