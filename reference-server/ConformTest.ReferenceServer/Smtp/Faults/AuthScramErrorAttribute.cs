using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramErrorAttribute() : SmtpFault(
    "smtp.auth.scram-error-attribute",
    "The last message of an exchange that failed does not say that it failed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramErrorAttribute());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        step.Outcome == SaslOutcome.Denied && turn.Text.StartsWith("c=", StringComparison.Ordinal) ? SaslStep.Challenge("x=no"u8.ToArray()) : step;
}
