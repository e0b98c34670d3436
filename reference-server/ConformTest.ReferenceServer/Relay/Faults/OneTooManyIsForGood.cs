using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class OneTooManyIsForGood() : RelayFault("smtp.client.552-is-temporary", "A 552 for a recipient is a refusal for good.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OneTooManyIsForGood());

    internal override HopReply Heard(string step, HopReply reply) =>
        step == "RCPT" && reply.Code == 552 ? reply with { Code = 550 } : reply;
}
