using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class GivesUpInSilence() : RelayFault("smtp.report.when-given-up", "A message that is given up is forgotten.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new GivesUpInSilence());

    public override DeliveryReport? Reporting(DeliveryReport report) =>
        report.Recipients.All(recipient => recipient is { Action: ReportAction.Failed, Result.End: AttemptEnd.Deferred }) ? null : report;
}
