using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliveredUnwanted() : RelayFault("smtp.dsn.no-unwanted-success", "Delivery is reported to all who gave NOTIFY.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliveredUnwanted());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies || (action == ReportAction.Delivered && recipient.Notify is not null);
}
