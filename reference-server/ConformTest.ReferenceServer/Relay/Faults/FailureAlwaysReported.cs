using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FailureAlwaysReported() : RelayFault("smtp.dsn.no-unwanted-failure", "Failure is reported whatever NOTIFY says.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailureAlwaysReported());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies || action == ReportAction.Failed;
}
