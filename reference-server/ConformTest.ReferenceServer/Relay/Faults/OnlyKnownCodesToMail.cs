using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class OnlyKnownCodesToMail() : RelayFault("smtp.client.first-digit", "A code to MAIL that the client does not know is an error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OnlyKnownCodesToMail());

    internal override HopReply Heard(string step, HopReply reply) =>
        step == "MAIL" && reply is { IsPositive: true, Code: not 250 } ? reply with { Code = 550 } : reply;
}
