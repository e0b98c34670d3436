using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthNoInitialResponse501() : SmtpFault(
    "smtp.auth.no-initial-response-501",
    "A response that comes too early is refused with 535.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthNoInitialResponse501());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "AUTH", 501) && command.ArgumentText.StartsWith("CRAM-MD5 ", StringComparison.OrdinalIgnoreCase)
            ? reply with { Code = 535 } : reply;
}
