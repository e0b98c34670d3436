using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DeliverByRelayedReport() : RelayFault(
    "smtp.deliverby.relayed-report",
    "The sender does not hear that a message has gone where times are not known.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByRelayedReport());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(action == ReportAction.Relayed);
}
