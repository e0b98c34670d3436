using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthUnknownMechanism504() : SmtpFault(
    "smtp.auth.unknown-mechanism-504",
    "An unknown mechanism is answered with 535.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthUnknownMechanism504());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 504) ? reply with { Code = 535 } : reply;
}
