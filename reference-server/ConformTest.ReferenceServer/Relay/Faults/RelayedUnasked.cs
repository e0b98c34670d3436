using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RelayedUnasked() : RelayFault("smtp.dsn.nothing-asked-nothing-told", "Everybody hears that a message was handed on.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RelayedUnasked());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies || (action == ReportAction.Relayed && recipient.Notify is null && message.ReversePath.Length > 0);
}
