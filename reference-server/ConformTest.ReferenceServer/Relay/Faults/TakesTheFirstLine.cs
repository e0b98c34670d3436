using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class TakesTheFirstLine() : RelayFault("smtp.client.several-lines", "The first line of a reply is taken for all of it.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TakesTheFirstLine());

    internal override bool TakesFirstLine(string step) => step == "MAIL";
}
