using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailUnacceptable501() : SmtpFault(
    "smtp.mail.unacceptable-501",
    "Bad syntax in MAIL is a temporary failure.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailUnacceptable501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 501) ? new SmtpReply(451, "4.5.2", "Try again later") : reply;
}
