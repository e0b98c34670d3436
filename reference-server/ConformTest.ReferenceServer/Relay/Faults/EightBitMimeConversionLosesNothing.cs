using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EightBitMimeConversionLosesNothing() : RelayFault(
    "smtp.8bitmime.conversion-loses-nothing",
    "The relay makes question marks of octets above 127.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeConversionLosesNothing());

    public override QueuedMessage Queued(QueuedMessage message) =>
        message with { Content = message.Content.Replaced("Encoding: 8bit", "Encoding: 7bit").Replaced("\u00e9", "?") };
}
