using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8RecipientNeedsAscii553() : SmtpFault(
    "smtp.smtputf8.recipient-needs-ascii-553",
    "A recipient that must be ASCII is refused by 550.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8RecipientNeedsAscii553());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RCPT", 553) ? reply with { Code = 550 } : reply;
}
