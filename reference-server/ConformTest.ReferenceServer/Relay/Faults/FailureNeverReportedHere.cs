using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FailureNeverReportedHere() : RelayFault("smtp.dsn.failed-without-dsn", "NOTIFY=FAILURE is left to the next hop.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailureNeverReportedHere());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(action == ReportAction.Failed && recipient.Notify is not null);
}
