using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOverLongEnhanced() : SmtpFault(
    "smtp.auth.over-long-enhanced",
    "The 500 for a response that is too long carries another enhanced code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOverLongEnhanced());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 500) && reply.Enhanced == "5.5.6" ? reply with { Enhanced = "5.5.2" } : reply;
}
