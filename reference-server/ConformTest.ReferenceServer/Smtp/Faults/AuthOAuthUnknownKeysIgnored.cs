using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthUnknownKeysIgnored() : SmtpFault(
    "smtp.auth.oauth-unknown-keys-ignored",
    "A key that is not known ends the exchange.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthUnknownKeysIgnored());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("OAUTHBEARER") is { } response && response.Contains("\x01later=", StringComparison.Ordinal)
            ? new SmtpReply(535, "5.7.8", "Authentication credentials invalid") : null);
}
