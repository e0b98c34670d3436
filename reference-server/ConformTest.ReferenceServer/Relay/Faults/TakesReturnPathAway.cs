using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class TakesReturnPathAway() : RelayFault("smtp.relay.no-return-path", "A relay takes Return-Path fields out of the message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new TakesReturnPathAway());

    public override QueuedMessage Queued(QueuedMessage message) => message with { Content = HeaderSection.Without(message.Content.Span, "Return-Path").ToArray() };
}
