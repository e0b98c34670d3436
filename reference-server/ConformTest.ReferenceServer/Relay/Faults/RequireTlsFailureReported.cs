using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsFailureReported() : RelayFault(
    "smtp.requiretls.failure-reported",
    "A message that needs TLS and cannot have it is dropped.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsFailureReported());

    public override bool Notifies(QueuedMessage message, QueuedRecipient recipient, ReportAction action, bool notifies) =>
        notifies && !(message.RequiresTls && action == ReportAction.Failed);
}
