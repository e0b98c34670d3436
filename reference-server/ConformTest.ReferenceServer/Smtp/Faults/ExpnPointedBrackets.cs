using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ExpnPointedBrackets() : SmtpFault(
    "smtp.expn.pointed-brackets",
    "EXPN gives addresses without brackets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpnPointedBrackets());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EXPN", 250) ? new(250, reply.Enhanced, [.. reply.Lines.Select(line => line.Trim('<', '>'))]) : reply;
}
