using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeOverLimitRefused() : SmtpFault(
    "smtp.size.over-limit-refused",
    "A declared size above the limit is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeOverLimitRefused());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 552) ? new SmtpReply(250, "2.1.0", "Sender ok") : reply;
}
