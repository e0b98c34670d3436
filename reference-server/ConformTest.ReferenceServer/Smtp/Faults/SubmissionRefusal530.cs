using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SubmissionRefusal530() : SmtpFault(
    "smtp.submission.refusal-530",
    "A client that has not logged in is refused with 550.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SubmissionRefusal530());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Code == 530 ? reply with { Code = 550 } : reply;
}
