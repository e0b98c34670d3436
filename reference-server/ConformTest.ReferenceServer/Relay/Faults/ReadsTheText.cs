using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReadsTheText() : RelayFault("smtp.client.ignores-text", "The client looks for codes in the text of replies.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReadsTheText());

    internal override HopReply Heard(string step, HopReply reply) =>
        reply.Lines[0].Contains("550", StringComparison.Ordinal) ? reply with { Code = 550 } : reply;
}
