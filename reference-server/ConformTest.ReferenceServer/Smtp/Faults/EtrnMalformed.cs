using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnMalformed() : SmtpFault(
    "smtp.etrn.malformed",
    "ETRN without a name starts everything.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnMalformed());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("ETRN") == true && reply.Code == 501 ? new SmtpReply(250, "2.0.0", "OK, queuing for all nodes started") : reply;
}
