using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EnhancedStatusCodesPositiveReport() : RelayFault(
    "smtp.enhanced-status-codes.positive-report-2-1-5",
    "A report of success has the status 2.0.0.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesPositiveReport());

    public override string Written(DeliveryReport report, string text) => text.Replace("Status: 2.1.5", "Status: 2.0.0", StringComparison.Ordinal);
}
