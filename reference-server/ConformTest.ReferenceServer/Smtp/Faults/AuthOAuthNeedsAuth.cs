using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthNeedsAuth() : SmtpFault(
    "smtp.auth.oauth-needs-auth",
    "A message without a token logs in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthNeedsAuth());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("OAUTHBEARER") is { } response && response.Length > 1 && !response.Contains("auth=", StringComparison.Ordinal)
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
