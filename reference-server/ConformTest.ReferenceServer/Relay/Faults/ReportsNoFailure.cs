using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportsNoFailure() : RelayFault("smtp.relay.failure-notified", "Nobody hears of a failure.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportsNoFailure());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && action != ReportAction.Failed;
}
