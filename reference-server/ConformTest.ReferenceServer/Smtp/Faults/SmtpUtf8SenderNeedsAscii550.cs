using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8SenderNeedsAscii550() : SmtpFault(
    "smtp.smtputf8.sender-needs-ascii-550",
    "A sender that must be ASCII is refused by 553.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8SenderNeedsAscii550());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "MAIL", 550) ? reply with { Code = 553 } : reply;
}
