using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthNoInitialResponseEnhanced() : SmtpFault(
    "smtp.auth.no-initial-response-enhanced",
    "The 501 for a response that comes too early carries another enhanced code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthNoInitialResponseEnhanced());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 501) && reply.Enhanced == "5.7.0" ? reply with { Enhanced = "5.5.4" } : reply;
}
