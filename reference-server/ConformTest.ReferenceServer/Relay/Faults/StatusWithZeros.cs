using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class StatusWithZeros() : RelayFault("smtp.report.status-grammar", "Status has leading zeros.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new StatusWithZeros());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Status", value => value.Insert(2, "0"));
}
