using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class HeadersWithGaps() : RelayFault("smtp.report.headers-complete", "Header sections come back without From.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeadersWithGaps());

    public override string Written(DeliveryReport report, string text) =>
        Regex.Replace(text, "(?m)(?<=rfc822-headers\r\n\r\n(?:.+\r\n)*)^From: .*\r\n", "");
}
