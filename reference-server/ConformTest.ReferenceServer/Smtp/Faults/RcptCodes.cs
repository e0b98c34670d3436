using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptCodes() : SmtpFault(
    "smtp.rcpt.codes",
    "A recipient that is nobody is answered with 500.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RCPT", 550) && command.Mentions("RCPT", "no-such-") ? new SmtpReply(500, "5.1.1", "No such mailbox here") : reply;
}
