using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MachinePartIsPlain() : RelayFault("smtp.report.second-part", "The machine's part of reports is plain text.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MachinePartIsPlain());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Content-Type: message/delivery-status", "Content-Type: text/plain", StringComparison.Ordinal);
}
