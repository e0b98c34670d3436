using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoBoundary() : RelayFault("smtp.report.boundary", "The boundary is not told.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoBoundary());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("\tboundary=", "\tborder=", StringComparison.Ordinal);
}
