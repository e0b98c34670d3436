using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthErrorResult() : SmtpFault(
    "smtp.auth.oauth-error-result",
    "A token that is not taken is refused without a word.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthErrorResult());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        turn.Mechanism == "OAUTHBEARER" && step.Outcome == SaslOutcome.Challenge && !step.Data.IsEmpty ? SaslStep.Denied : step;
}
