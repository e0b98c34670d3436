using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class BinarymimeConversionIsValid() : RelayFault(
    "smtp.binarymime.conversion-is-valid",
    "The relay encodes binary content and does not say so.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeConversionIsValid());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) =>
        content.Replaced("Encoding: base64", "Encoding: binary");
}
