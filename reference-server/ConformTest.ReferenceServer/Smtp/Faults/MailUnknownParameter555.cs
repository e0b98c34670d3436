using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailUnknownParameter555() : SmtpFault(
    "smtp.mail.unknown-parameter-555",
    "Unknown parameters of MAIL are ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailUnknownParameter555());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 555) ? new SmtpReply(250, "2.1.0", "Sender ok") : reply;
}
