using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class WantsText() : RelayFault("smtp.client.bare-code", "A reply without text is an error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WantsText());

    internal override HopReply Heard(string step, HopReply reply) =>
        step == "MAIL" && reply.Lines[0].Length == 0 ? reply with { Code = 550 } : reply;
}
