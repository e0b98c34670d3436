using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByExpiredDelayed() : RelayFault(
    "smtp.deliverby.expired-delayed",
    "The sender does not hear that the time has passed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByExpiredDelayed());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(action == ReportAction.Delayed);
}
