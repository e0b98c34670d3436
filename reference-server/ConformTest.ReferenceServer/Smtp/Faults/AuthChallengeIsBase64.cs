using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthChallengeIsBase64() : SmtpFault(
    "smtp.auth.challenge-is-base64",
    "Challenges are not encoded.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthChallengeIsBase64());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 334) && reply.Lines[0].Length > 0
            ? reply with { Lines = [$"<{reply.Lines[0]}>"] } : reply;
}
