using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RequireTlsFailureStatus() : RelayFault(
    "smtp.requiretls.failure-status",
    "The report does not say that TLS was needed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RequireTlsFailureStatus());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Status: 5.7.10", "Status: 5.4.1", StringComparison.Ordinal);
}
