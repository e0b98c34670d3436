using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class BinarymimeNotRelayedToOthers() : RelayFault(
    "smtp.binarymime.not-relayed-to-others",
    "Binary content goes to every next hop as it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeNotRelayedToOthers());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) =>
        content.Replaced("AP+ADWEK/g==", "\0\u00ff\u0080\ra\n\u00fe");
}
