using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthExternalNeedsCredentials() : SmtpFault(
    "smtp.auth.external-needs-credentials",
    "EXTERNAL believes what it is told.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthExternalNeedsCredentials());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("AUTH", "EXTERNAL ") ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
