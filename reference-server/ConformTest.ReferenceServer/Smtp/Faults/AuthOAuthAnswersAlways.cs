using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthAnswersAlways() : SmtpFault(
    "smtp.auth.oauth-answers-always",
    "A good token is answered by one more challenge.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthAnswersAlways());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        turn.Mechanism == "OAUTHBEARER" && step.Outcome == SaslOutcome.Success ? SaslStep.Challenge("{}"u8.ToArray()) : step;
}
