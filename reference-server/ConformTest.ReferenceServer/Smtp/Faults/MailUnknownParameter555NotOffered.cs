using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailUnknownParameter555NotOffered() : SmtpFault(
    "smtp.mail.unknown-parameter-555/not-offered",
    "The parameter of an extension that is not offered is answered by 550.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailUnknownParameter555NotOffered());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 555) ? new SmtpReply(550, "5.7.1", "Not offered here") : reply;
}
