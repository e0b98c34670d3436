using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class OriginalRecipientOfItsOwn() : RelayFault("smtp.dsn.no-original-recipient", "An original recipient is made up.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OriginalRecipientOfItsOwn());

    public override string Written(DeliveryReport report, string text) =>
        text.WithField("Arrival-Date", "\r\nOriginal-Recipient: rfc822;x@example.org").Replace("example.org\r\n\r\n", "example.org\r\n", StringComparison.Ordinal);
}
