using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ExpnGivesMembers() : SmtpFault(
    "smtp.expn.gives-members",
    "EXPN forgets the last member.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpnGivesMembers());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EXPN", 250) ? new(250, reply.Enhanced, [.. reply.Lines.SkipLast(1)]) : reply;
}
