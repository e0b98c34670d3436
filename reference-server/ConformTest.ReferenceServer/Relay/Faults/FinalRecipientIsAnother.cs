using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FinalRecipientIsAnother() : RelayFault("smtp.dsn.final-recipient", "Reports name another recipient.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FinalRecipientIsAnother());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Final-Recipient", value => value.Replace("@", ".x@", StringComparison.Ordinal));
}
