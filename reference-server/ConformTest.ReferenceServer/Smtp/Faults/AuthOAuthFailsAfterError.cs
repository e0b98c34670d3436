using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthOAuthFailsAfterError() : SmtpFault(
    "smtp.auth.oauth-fails-after-error",
    "Whatever follows on an error logs in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthOAuthFailsAfterError());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        turn.Mechanism == "OAUTHBEARER" && step.Outcome == SaslOutcome.Denied ? SaslStep.Success(session.Context.Store.Accounts.First()) : step;
}
