using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class KnocksWithoutPause() : RelayFault("smtp.relay.delays-retry", "A failed attempt is repeated at once.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new KnocksWithoutPause());

    public override TimeSpan RetryAfter(TimeSpan interval) => TimeSpan.Zero;
}
