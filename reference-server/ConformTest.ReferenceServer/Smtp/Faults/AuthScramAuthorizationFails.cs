using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramAuthorizationFails() : SmtpFault(
    "smtp.auth.scram-authorization-fails",
    "The identity to act as is passed over.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramAuthorizationFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("SCRAM") is { } response && response.StartsWith("n,a=no-such-", StringComparison.Ordinal)
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
