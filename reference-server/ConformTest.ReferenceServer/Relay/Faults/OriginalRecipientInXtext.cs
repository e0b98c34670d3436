using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class OriginalRecipientInXtext() : RelayFault("smtp.dsn.original-recipient", "The original recipient comes back in xtext.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OriginalRecipientInXtext());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Original-Recipient", _ => report.Recipients[0].Recipient.OriginalRecipient!);
}
