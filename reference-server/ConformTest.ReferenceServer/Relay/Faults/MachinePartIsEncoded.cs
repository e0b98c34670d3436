using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay.Faulting;
using ConformTest.ReferenceServer.Relay.Reports;

namespace ConformTest.ReferenceServer.Relay.Faults;

internal sealed class MachinePartIsEncoded() : RelayFault("smtp.report.seven-bit", "The machine's part of reports is quoted-printable.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MachinePartIsEncoded());

    public override string Written(DeliveryReport report, string text) =>
        text.Replace("Content-Type: message/delivery-status", "Content-Transfer-Encoding: quoted-printable\r\nContent-Type: message/delivery-status", StringComparison.Ordinal);
}
