using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EnvelopeIdInLowerCase() : RelayFault("smtp.report.envelope-id-spelling", "The envelope identifier comes back in lower case.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnvelopeIdInLowerCase());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Original-Envelope-Id", value => value.ToLowerInvariant());
}
