using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class HeadersAsMessage() : RelayFault("smtp.report.headers-type", "A header section alone is called a message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeadersAsMessage());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Content-Type: text/rfc822-headers", "Content-Type: message/rfc822", StringComparison.Ordinal);
}
