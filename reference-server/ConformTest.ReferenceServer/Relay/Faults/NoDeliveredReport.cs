using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoDeliveredReport() : RelayFault("smtp.dsn.delivered-report", "NOTIFY=SUCCESS is ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoDeliveredReport());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && action != ReportAction.Delivered;
}
