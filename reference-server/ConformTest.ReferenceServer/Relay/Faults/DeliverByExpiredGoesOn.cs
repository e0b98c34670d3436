using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByExpiredGoesOn() : RelayFault(
    "smtp.deliverby.expired-goes-on",
    "A message with mode N is given up when its time has passed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByExpiredGoesOn());

    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result) =>
        message.DeliverBy is { } by && TimeProvider.System.GetUtcNow() >= by.Deadline ? result with { End = AttemptEnd.Refused, Status = "4.4.7" } : result;

    public override string Written(DeliveryReport report, string text) =>
        report.Original.DeliverBy is null ? text : text.Replace("Action: failed", "Action: delayed", StringComparison.Ordinal);
}
