using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Client;
using ConformTest.ReferenceServer.Relay.Faulting;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class TalksOn() : RelayFault("smtp.client.waits-for-replies", "The client sends commands in groups whatever is on offer.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TalksOn());

    internal override HopReply Heard(string step, HopReply reply) =>
        step == "EHLO" && reply.IsPositive ? reply with { Lines = [.. reply.Lines, "PIPELINING"] } : reply;
}
