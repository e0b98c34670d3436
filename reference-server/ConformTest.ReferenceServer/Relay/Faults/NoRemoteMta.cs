using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class NoRemoteMta() : RelayFault("smtp.dsn.remote-mta", "Reports do not name the next hop.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new NoRemoteMta());

    public override string Written(DeliveryReport report, string text) =>
        text.WithoutField("Remote-MTA");
}
