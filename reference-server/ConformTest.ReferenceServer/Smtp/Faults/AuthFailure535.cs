using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthFailure535() : SmtpFault(
    "smtp.auth.failure-535",
    "Wrong credentials are answered with 550.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthFailure535());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 535) ? reply with { Code = 550 } : reply;
}
