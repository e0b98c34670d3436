using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FinalRecipientInLowerCase() : RelayFault("smtp.report.final-recipient-case", "Addresses in reports are in lower case.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FinalRecipientInLowerCase());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Final-Recipient", value => value.ToLowerInvariant());
}
