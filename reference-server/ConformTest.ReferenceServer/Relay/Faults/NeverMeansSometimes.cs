using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NeverMeansSometimes() : RelayFault("smtp.dsn.never-means-never", "NOTIFY=NEVER is ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NeverMeansSometimes());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies || recipient.Notify == "NEVER";
}
