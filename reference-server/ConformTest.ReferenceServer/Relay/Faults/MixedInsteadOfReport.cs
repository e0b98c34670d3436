using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MixedInsteadOfReport() : RelayFault("smtp.report.multipart-report", "Reports are of type multipart/mixed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MixedInsteadOfReport());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("multipart/report", "multipart/mixed", StringComparison.Ordinal);
}
