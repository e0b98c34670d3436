using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class DiagnosticInOwnWords() : RelayFault("smtp.dsn.diagnostic-transcript", "What the next hop said is put into other words.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DiagnosticInOwnWords());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Diagnostic-Code", _ => "smtp; 550 refused");
}
