using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AddsAFooterOnTheWay() : RelayFault("smtp.delivery.text-unchanged/relayed", "A relay adds a line to the text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AddsAFooterOnTheWay());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) => (byte[])[.. content.Span, .. "Sent by the reference server\r\n"u8];
}
