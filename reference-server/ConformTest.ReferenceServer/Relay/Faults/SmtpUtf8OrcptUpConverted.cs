using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class SmtpUtf8OrcptUpConverted() : RelayFault(
    "smtp.smtputf8.orcpt-up-converted",
    "A report shows the original recipient as it was spelt.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8OrcptUpConverted());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("utf-8;j\u00c3\u00bc", "utf-8;j\\x{FC}", StringComparison.Ordinal);
}
