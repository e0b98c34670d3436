using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthExemptFrom530() : SmtpFault(
    "smtp.auth.exempt-from-530",
    "NOOP and RSET need a login.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthExemptFrom530());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(session is { Role: SmtpRoles.Submission, User: null } && (command.Is("NOOP") || command.Is("RSET")) ? SmtpReplies.AuthenticationRequired : null);
}
