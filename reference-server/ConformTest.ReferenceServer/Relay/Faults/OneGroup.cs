using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class OneGroup() : RelayFault("smtp.report.groups", "No blank line separates the fields of the message from those of the recipient.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new OneGroup());

    public override string Written(DeliveryReport report, string text) =>
        Regex.Replace(text, "(?m)^(Arrival-Date: .*\r\n)\r\n", "$1");
}
