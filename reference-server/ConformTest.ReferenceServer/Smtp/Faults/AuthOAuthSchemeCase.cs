using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthSchemeCase() : SmtpFault(
    "smtp.auth.oauth-scheme-case",
    "The scheme is Bearer with one capital letter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthSchemeCase());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("OAUTHBEARER") is { } response && !response.Contains("auth=Bearer", StringComparison.Ordinal)
            ? new SmtpReply(535, "5.7.8", "Authentication credentials invalid") : null);
}
