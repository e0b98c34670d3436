using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataEndAnswers250() : SmtpFault(
    "smtp.data.end-answers-250",
    "The end of data is answered with 251.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataEndAnswers250());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 250) ? reply with { Code = 251 } : reply;
}
