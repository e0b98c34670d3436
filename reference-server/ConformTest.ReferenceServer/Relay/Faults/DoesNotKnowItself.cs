using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DoesNotKnowItself() : RelayFault("smtp.relay.own-name-cut", "Hosts behind the server itself are tried as well, unless it is the first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DoesNotKnowItself());

    /// <summary>The preference of hosts that stand first on the lists of the suites.</summary>
    private const int Best = 10;

    public override int CutAt(int preference) => preference > Best ? int.MaxValue : preference;
}
