using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthLoneSeparatorFails() : SmtpFault(
    "smtp.auth.oauth-lone-separator-fails",
    "The answer to an error logs in when it comes first.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthLoneSeparatorFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("OAUTHBEARER") is { } response && response == "\x01"
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
