using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataAnswers354() : SmtpFault(
    "smtp.data.answers-354",
    "DATA is answered with 250.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataAnswers354());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 354) ? new SmtpReply(250, "2.0.0", "Go ahead") : reply;
}
