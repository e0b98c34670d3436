using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class QuitCodes() : SmtpFault(
    "smtp.quit.codes",
    "An argument of QUIT is refused with a code that belongs to MAIL.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitCodes());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "QUIT", 501) ? SmtpReplies.UnknownParameter : reply;
}
