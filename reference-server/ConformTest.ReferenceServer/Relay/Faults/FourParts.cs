using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class FourParts() : RelayFault("smtp.report.two-or-three-parts", "Reports have four parts.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new FourParts());

    public override string Written(DeliveryReport report, string text) =>
        Regex.Replace(text, "(?m)^(--=_report.*)--\r\n", "$1\r\n\r\nOne more thing.\r\n$0");
}
