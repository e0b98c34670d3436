using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthBadBase64Enhanced() : SmtpFault(
    "smtp.auth.bad-base64-enhanced",
    "The 501 for what is no base64 carries another enhanced code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthBadBase64Enhanced());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 501) && reply.Enhanced == "5.5.2" ? reply with { Enhanced = "5.5.4" } : reply;
}
