using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthChallengeIsBase64Second() : SmtpFault(
    "smtp.auth.challenge-is-base64/second",
    "The last challenge of SCRAM is not encoded.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthChallengeIsBase64Second());

    // What begins with "v=", the server's signature; the octet behind it decides how the third character comes out.
    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 334) && reply.Lines[0].StartsWith("dj", StringComparison.Ordinal)
            ? reply with { Lines = [$"<{reply.Lines[0]}>"] } : reply;
}
