using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EightBitMimeConversionIsValid() : RelayFault(
    "smtp.8bitmime.conversion-is-valid",
    "The relay encodes 8-bit text and does not say so.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeConversionIsValid());

    public override QueuedMessage Queued(QueuedMessage message) =>
        message with { Content = message.Content.Replaced("\u00e9", "=E9") };
}
