using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnCodes() : SmtpFault(
    "smtp.etrn.codes",
    "ETRN is answered by 220.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("ETRN") == true && reply.IsPositive ? reply with { Code = 220 } : reply;
}
