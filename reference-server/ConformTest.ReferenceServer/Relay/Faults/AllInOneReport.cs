using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class AllInOneReport() : RelayFault("smtp.dsn.only-those-concerned", "A report speaks of everybody who failed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AllInOneReport());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies || action == ReportAction.Failed;
}
