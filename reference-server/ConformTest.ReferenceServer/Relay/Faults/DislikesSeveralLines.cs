using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DislikesSeveralLines() : RelayFault("smtp.client.several-lines/refused", "A reply of several lines is an error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DislikesSeveralLines());

    internal override HopReply Heard(string step, HopReply reply) =>
        step == "MAIL" && reply.Lines.Length > 1 ? reply with { Code = 550 } : reply;
}
