using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class RemoteMtaOfItsOwn() : RelayFault("smtp.report.no-remote-mta", "A next hop is named though none was talked to.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RemoteMtaOfItsOwn());

    public override string Written(DeliveryReport report, string text) =>
        text.Contains("\r\nRemote-MTA: ", StringComparison.Ordinal) ? text : text.WithField("Status", "Remote-MTA: dns; mx.example.org");
}
