using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RemoteMtaOfAnotherType() : RelayFault("smtp.dsn.remote-mta-dns", "The next hop's name is of type smtp.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemoteMtaOfAnotherType());

    public override string Written(DeliveryReport report, string text) =>
        text.WithValue("Remote-MTA", value => value.Replace("dns", "smtp", StringComparison.Ordinal));
}
