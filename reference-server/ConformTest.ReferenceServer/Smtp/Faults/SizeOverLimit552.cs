using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeOverLimit552() : SmtpFault(
    "smtp.size.over-limit-552",
    "A declared size above the limit is refused with another code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeOverLimit552());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 552) ? new SmtpReply(550, "5.3.4", "Message too big") : reply;
}
