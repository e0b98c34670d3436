using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthBadBase64501() : SmtpFault(
    "smtp.auth.bad-base64-501",
    "What is no base64 is answered with 535.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthBadBase64501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 501) && reply.Enhanced == "5.5.2" ? reply with { Code = 535 } : reply;
}
