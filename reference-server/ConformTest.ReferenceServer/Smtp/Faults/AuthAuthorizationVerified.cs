using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthAuthorizationVerified() : SmtpFault(
    "smtp.auth.authorization-verified",
    "The identity to act as is passed over.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthAuthorizationVerified());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("") is { } response && (response.StartsWith("no-such-", StringComparison.Ordinal) || response.StartsWith("n,a=no-such-", StringComparison.Ordinal))
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
