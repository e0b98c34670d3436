using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EightBitMimeRelayPreservesOctets() : RelayFault(
    "smtp.8bitmime.relay-preserves-octets",
    "The relay clears the high bit of each octet.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeRelayPreservesOctets());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) =>
        content.ToArray().Select(octet => (byte)(octet & 127)).ToArray();
}
