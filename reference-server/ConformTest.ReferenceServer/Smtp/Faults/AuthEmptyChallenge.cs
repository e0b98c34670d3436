using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthEmptyChallenge() : SmtpFault(
    "smtp.auth.empty-challenge",
    "The first challenge of a mechanism that begins with the client is not empty.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthEmptyChallenge());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 334) && reply.Lines[0].Length == 0 ? reply with { Lines = ["VXNlcm5hbWU6"] } : reply;
}
