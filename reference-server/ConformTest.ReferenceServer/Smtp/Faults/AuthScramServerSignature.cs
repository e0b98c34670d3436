using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramServerSignature() : SmtpFault(
    "smtp.auth.scram-server-signature",
    "The server does not prove that it knows the password.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramServerSignature());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        step.Outcome == SaslOutcome.Challenge && step.Data.Span.StartsWith("v="u8) ? SaslStep.Challenge("v=AAAA"u8.ToArray()) : step;
}
