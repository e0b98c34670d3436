using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class BareLfInTheHeader() : RelayFault("smtp.client.only-crlf", "The client ends a line with a bare LF.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BareLfInTheHeader());

    internal override ReadOnlyMemory<byte> Text(HopSession session, ReadOnlyMemory<byte> content) => content.Replaced("\r\nSubject:", "\nSubject:");
}
