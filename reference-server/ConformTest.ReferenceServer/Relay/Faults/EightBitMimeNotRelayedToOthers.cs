using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EightBitMimeNotRelayedToOthers() : RelayFault(
    "smtp.8bitmime.not-relayed-to-others",
    "8-bit text goes to every next hop as it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeNotRelayedToOthers());

    public override QueuedMessage Queued(QueuedMessage message) => message with { Content = message.Content.Replaced("\u00e9", "\u0001") };

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) => content.Replaced("\u0001", "\u00e9");
}
