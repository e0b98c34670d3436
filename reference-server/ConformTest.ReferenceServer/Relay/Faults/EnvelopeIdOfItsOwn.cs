using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class EnvelopeIdOfItsOwn() : RelayFault("smtp.dsn.no-envelope-id", "An envelope identifier is made up.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnvelopeIdOfItsOwn());

    public override string Written(DeliveryReport report, string text) =>
        text.WithField("Reporting-MTA", "Original-Envelope-Id: x1");
}
