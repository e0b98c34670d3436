using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByFailedPermanently() : RelayFault(
    "smtp.deliverby.failed-permanently",
    "What cannot go on in time is dropped.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByFailedPermanently());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(message.DeliverBy is not null && action == ReportAction.Failed);
}
