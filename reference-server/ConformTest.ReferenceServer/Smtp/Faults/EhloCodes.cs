using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloCodes() : SmtpFault(
    "smtp.ehlo.codes",
    "A name that cannot be is refused with a code that belongs to MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EHLO", 501) || reply.Answers(command, "HELO", 501) ? SmtpReplies.UnknownParameter : reply;
}
