using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReportingMtaByNickname() : RelayFault("smtp.dsn.reporting-mta-dns", "Reports name their server by half a name.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReportingMtaByNickname());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Reporting-MTA", _ => "dns; mx");
}
