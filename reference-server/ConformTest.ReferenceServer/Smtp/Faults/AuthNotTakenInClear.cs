using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthNotTakenInClear() : SmtpFault(
    "smtp.auth.not-taken-in-clear",
    "PLAIN is not offered without TLS, and accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthNotTakenInClear());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("AUTH") && command.ArgumentText.StartsWith("PLAIN ", StringComparison.OrdinalIgnoreCase) && !session.Connection.IsTls ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
