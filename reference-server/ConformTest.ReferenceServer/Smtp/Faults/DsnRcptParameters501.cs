using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DsnRcptParameters501() : SmtpFault(
    "smtp.dsn.rcpt-parameters-501",
    "A wrong parameter of RCPT is answered with 555.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DsnRcptParameters501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RCPT", 501) ? SmtpReplies.UnknownParameter : reply;
}
