using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailAnswers250() : SmtpFault(
    "smtp.mail.answers-250",
    "MAIL succeeds with 251.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailAnswers250());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 250) ? new(251, "2.1.0", "Sender ok") : reply;
}
