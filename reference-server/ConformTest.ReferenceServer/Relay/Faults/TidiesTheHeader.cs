using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class TidiesTheHeader() : RelayFault("smtp.relay.content-untouched", "A relay writes the names of header fields in its own way.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TidiesTheHeader());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) => content.Replaced("\r\nTO:", "\r\nTo: ");
}
