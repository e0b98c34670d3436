using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FailureNeverReported() : RelayFault("smtp.dsn.failed-report", "NOTIFY=FAILURE is ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailureNeverReported());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(action == ReportAction.Failed && recipient.Notify is not null);
}
