using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByTraceReported() : RelayFault(
    "smtp.deliverby.trace-reported",
    "The sender of a traced message hears of no relay.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByTraceReported());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(action == ReportAction.Relayed);
}
