using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoReportingMta() : RelayFault("smtp.dsn.reporting-mta", "Reports do not say who issued them.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoReportingMta());

    public override string Written(DeliveryReport report, string text) =>
        text.WithoutField("Reporting-MTA");
}
