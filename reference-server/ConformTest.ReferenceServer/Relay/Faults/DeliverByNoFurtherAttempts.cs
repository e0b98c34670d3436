using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;
using ConformTest.ReferenceServer.Smtp.Extensions;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByNoFurtherAttempts() : RelayFault(
    "smtp.deliverby.no-further-attempts",
    "A message whose time has passed is reported, and tried on.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByNoFurtherAttempts());

    // What comes back by mode R is left in the queue as one that is in no hurry.
    public override AttemptResult Attempted(QueuedMessage message, QueuedRecipient recipient, AttemptResult result) => result;

    public override QueuedMessage Queued(QueuedMessage message) =>
        message.DeliverBy is { Mode: DeliverByMode.Return } by ? message with { DeliverBy = by with { Mode = DeliverByMode.Notify } } : message;

    public override string Written(DeliveryReport report, string text) =>
        report.Original.DeliverBy is null ? text : text.Replace("Action: delayed", "Action: failed", StringComparison.Ordinal).Replace("Status: 4.4.7", "Status: 5.4.7", StringComparison.Ordinal);
}
