using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthUnpreparedIdentityFails() : SmtpFault(
    "smtp.auth.unprepared-identity-fails",
    "What does not show is taken out of the identity to act as, and nothing is left.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthUnpreparedIdentityFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("PLAIN") is { } response && response.Length > 0 && response[0] is (> '\0' and < ' ') or > '~'
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
