using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EnvelopeIdInXtext() : RelayFault("smtp.dsn.envelope-id-decoded", "The envelope identifier comes back in xtext.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnvelopeIdInXtext());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Original-Envelope-Id", _ => report.Original.EnvelopeId!);
}
