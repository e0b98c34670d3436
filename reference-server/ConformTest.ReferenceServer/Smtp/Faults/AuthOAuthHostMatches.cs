using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthHostMatches() : SmtpFault(
    "smtp.auth.oauth-host-matches",
    "A message for another host is taken.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthHostMatches());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("OAUTHBEARER") is { } response && response.Contains("host=another-host.example", StringComparison.Ordinal)
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
