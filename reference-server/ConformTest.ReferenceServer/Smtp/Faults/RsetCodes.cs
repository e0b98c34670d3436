using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetCodes() : SmtpFault(
    "smtp.rset.codes",
    "An argument of RSET is refused with a code that belongs to MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RSET", 501) ? SmtpReplies.UnknownParameter : reply;
}
