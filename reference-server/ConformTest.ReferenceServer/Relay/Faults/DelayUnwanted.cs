using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DelayUnwanted() : RelayFault("smtp.dsn.no-unwanted-delay", "Delay is reported whatever NOTIFY says.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DelayUnwanted());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies || action == ReportAction.Delayed;
}
