using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthUnknownMechanismEnhanced() : SmtpFault(
    "smtp.auth.unknown-mechanism-enhanced",
    "The 504 for an unknown mechanism carries another enhanced code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthUnknownMechanismEnhanced());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 504) && reply.Enhanced == "5.5.4" ? reply with { Enhanced = "5.7.4" } : reply;
}
