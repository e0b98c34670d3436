using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOverLong500() : SmtpFault(
    "smtp.auth.over-long-500",
    "A response that is too long is answered by a challenge.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOverLong500());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 500) ? new SmtpReply(334, "", "") : reply;
}
