using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class TalksEarly() : RelayFault("smtp.client.waits-for-greeting", "The client speaks before the greeting.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TalksEarly());

    internal override bool SpeaksFirst => true;
}
