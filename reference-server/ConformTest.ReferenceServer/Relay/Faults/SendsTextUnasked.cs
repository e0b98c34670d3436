using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SendsTextUnasked() : RelayFault("smtp.client.no-text-without-354", "The text is sent whatever DATA was answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SendsTextUnasked());

    internal override HopReply Heard(string step, HopReply reply) =>
        step == "DATA" ? reply with { Code = 354 } : reply;
}
