using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class BinarymimeConversionLosesNothing() : RelayFault(
    "smtp.binarymime.conversion-loses-nothing",
    "The relay loses the end of binary content.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeConversionLosesNothing());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) =>
        content.Replaced("AP+ADWEK/g==", "AP+ADWEK");
}
