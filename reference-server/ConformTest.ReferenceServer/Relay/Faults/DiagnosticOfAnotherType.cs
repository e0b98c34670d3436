using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DiagnosticOfAnotherType() : RelayFault("smtp.dsn.diagnostic-code", "What the next hop said is of type x-unix.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DiagnosticOfAnotherType());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Diagnostic-Code", value => value.Replace("smtp", "x-unix", StringComparison.Ordinal));
}
