using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SmtpUtf8NotSentWithout() : RelayFault(
    "smtp.smtputf8.not-sent-without",
    "Internationalized headers go to any next hop.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8NotSentWithout());

    public override QueuedMessage Queued(QueuedMessage message) => message with { IsUtf8 = false };
}
