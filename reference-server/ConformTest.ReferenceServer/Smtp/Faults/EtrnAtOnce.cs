using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnAtOnce() : SmtpFault(
    "smtp.etrn.at-once",
    "ETRN is never answered.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnAtOnce());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets) =>
        command?.Is("ETRN") == true ? default : octets;
}
