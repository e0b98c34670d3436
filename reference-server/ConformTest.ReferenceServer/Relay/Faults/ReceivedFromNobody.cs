using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class ReceivedFromNobody() : RelayFault("smtp.report.received-from", "The client is named as localhost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReceivedFromNobody());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Received-From-MTA", _ => "dns; localhost");
}
