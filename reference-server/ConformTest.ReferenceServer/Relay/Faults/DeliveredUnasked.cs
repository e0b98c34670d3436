using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliveredUnasked() : RelayFault("smtp.dsn.no-success-by-default", "Delivery is reported to all who gave no NOTIFY.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveredUnasked());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies || (action == ReportAction.Delivered && recipient.Notify is null && message.ReversePath.Length > 0);
}
