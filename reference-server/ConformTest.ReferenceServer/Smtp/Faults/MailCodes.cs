using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailCodes() : SmtpFault(
    "smtp.mail.codes",
    "A path that cannot be is refused with a code that belongs to RCPT.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 501) ? new(551, "5.1.7", "Not this path") : reply;
}
