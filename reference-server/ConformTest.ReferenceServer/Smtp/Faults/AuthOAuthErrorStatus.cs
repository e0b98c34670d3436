using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthErrorStatus() : SmtpFault(
    "smtp.auth.oauth-error-status",
    "The error result has no status.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthErrorStatus());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        turn.Mechanism == "OAUTHBEARER" && step.Outcome == SaslOutcome.Challenge && !step.Data.IsEmpty ? SaslStep.Challenge("""{"error":"invalid_token"}"""u8.ToArray()) : step;
}
