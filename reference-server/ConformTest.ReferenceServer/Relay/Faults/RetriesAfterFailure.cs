using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RetriesAfterFailure() : RelayFault("smtp.report.no-retry-after-failure", "Reports of failure say how long it will be tried.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RetriesAfterFailure());

    public override string Written(DeliveryReport report, string text) =>
        text.WithField("Status", "Will-Retry-Until: Thu, 5 Nov 2026 10:00:00 +0000");
}
