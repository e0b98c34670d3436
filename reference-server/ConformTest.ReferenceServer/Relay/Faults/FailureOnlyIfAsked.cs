using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FailureOnlyIfAsked() : RelayFault("smtp.dsn.failed-by-default", "Failure is reported only to those who asked.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FailureOnlyIfAsked());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(action == ReportAction.Failed && recipient.Notify is null);
}
