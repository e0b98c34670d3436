using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoEnvelopeId() : RelayFault("smtp.dsn.original-envelope-id", "The envelope identifier does not come back.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoEnvelopeId());

    public override string Written(DeliveryReport report, string text) =>
        text.WithoutField("Original-Envelope-Id");
}
