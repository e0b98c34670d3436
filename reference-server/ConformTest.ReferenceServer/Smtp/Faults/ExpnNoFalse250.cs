using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ExpnNoFalse250() : SmtpFault(
    "smtp.expn.no-false-250",
    "EXPN confirms every name.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpnNoFalse250());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("EXPN") == true && reply.Code >= 500 ? new(250, "2.1.5", "<somebody@reference.test>") : reply;
}
