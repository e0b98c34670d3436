using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FinalRecipientOfAnotherType() : RelayFault("smtp.dsn.final-recipient-rfc822", "Addresses in reports are of type smtp.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FinalRecipientOfAnotherType());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Final-Recipient", value => value.Replace("rfc822", "smtp", StringComparison.Ordinal));
}
