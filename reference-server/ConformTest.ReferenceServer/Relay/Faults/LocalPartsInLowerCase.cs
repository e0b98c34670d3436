using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class LocalPartsInLowerCase() : RelayFault("smtp.path.keeps-local-part-case/relayed", "A relay writes addresses in lower case.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LocalPartsInLowerCase());

    internal override string Command(HopSession session, string line)
    {
        var (start, end) = (line.IndexOf('<'), line.LastIndexOf('>'));
        return start < 0 || end < start ? line : line[..start] + line[start..end].ToLowerInvariant() + line[end..];
    }
}
