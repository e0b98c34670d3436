using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class QuitAnswers221() : SmtpFault(
    "smtp.quit.answers-221",
    "QUIT is answered with 250.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new QuitAnswers221());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "QUIT", 221) ? reply with { Code = 250 } : reply;
}
