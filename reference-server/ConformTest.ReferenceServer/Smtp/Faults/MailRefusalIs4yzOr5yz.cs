using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailRefusalIs4yzOr5yz() : SmtpFault(
    "smtp.mail.refusal-is-4yz-or-5yz",
    "A sender that is not acceptable is answered by 354.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailRefusalIs4yzOr5yz());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 501) ? new(354, "", "Say more") : reply;
}
