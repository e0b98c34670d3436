using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthSuccess235() : SmtpFault(
    "smtp.auth.success-235",
    "A login is answered with 250.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthSuccess235());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 235) ? reply with { Code = 250 } : reply;
}
