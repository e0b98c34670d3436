using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ExpnOneMailboxALine() : SmtpFault(
    "smtp.expn.one-mailbox-a-line",
    "EXPN gives all members on one line.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpnOneMailboxALine());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EXPN", 250) ? new(250, reply.Enhanced, string.Join(", ", reply.Lines)) : reply;
}
