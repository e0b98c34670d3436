using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class LastAttemptInGmt() : RelayFault("smtp.report.last-attempt-zone", "The zone of the last attempt is GMT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LastAttemptInGmt());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Last-Attempt-Date", value => value.Replace("+0000", "GMT", StringComparison.Ordinal));
}
