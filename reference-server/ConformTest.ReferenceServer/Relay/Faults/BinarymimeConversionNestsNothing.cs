using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class BinarymimeConversionNestsNothing() : RelayFault(
    "smtp.binarymime.conversion-nests-nothing",
    "The relay encodes again what was encoded already.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeConversionNestsNothing());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) =>
        content.Replaced("aGVsbG8gd29ybGQ=", "YUdWc2JHOGdkMjl5YkdRPQ==");
}
