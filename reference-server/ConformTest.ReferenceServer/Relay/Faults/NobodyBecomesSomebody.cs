using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NobodyBecomesSomebody() : RelayFault("smtp.relay.null-stays-null", "A relay puts an address in place of the null reverse-path.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NobodyBecomesSomebody());

    internal override string Command(HopSession session, string line) =>
        line.Replace("MAIL FROM:<>", "MAIL FROM:<postmaster@reference.test>", StringComparison.Ordinal);
}
