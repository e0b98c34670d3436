using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailUnacceptable501Intermediate() : SmtpFault(
    "smtp.mail.unacceptable-501/parameter-touches-path",
    "A parameter that touches the path is answered by 354.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailUnacceptable501Intermediate());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 501) && command.Mentions("MAIL", ">SIZE") ? new(354, "", "Go on") : reply;
}
