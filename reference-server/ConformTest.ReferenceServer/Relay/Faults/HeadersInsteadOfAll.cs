using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class HeadersInsteadOfAll() : RelayFault("smtp.dsn.returns-full-message", "RET=FULL is ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeadersInsteadOfAll());

    public override DeliveryReport? Reporting(DeliveryReport report) =>
        report with { Returned = ReturnedContent.Headers };
}
