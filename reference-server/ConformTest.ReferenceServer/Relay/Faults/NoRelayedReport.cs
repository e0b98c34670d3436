using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoRelayedReport() : RelayFault("smtp.dsn.relayed-report", "Nobody hears that a message was handed on.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoRelayedReport());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && action != ReportAction.Relayed;
}
