using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ArrivalInGmt() : RelayFault("smtp.report.arrival-date-zone", "The zone of the arrival is GMT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ArrivalInGmt());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Arrival-Date", value => value.Replace("+0000", "GMT", StringComparison.Ordinal));
}
