using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatAnswers250() : SmtpFault(
    "smtp.bdat.answers-250",
    "Chunks are answered with 251.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatAnswers250());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "BDAT", 250) ? reply with { Code = 251 } : reply;
}
