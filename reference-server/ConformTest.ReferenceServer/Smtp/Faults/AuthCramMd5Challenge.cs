using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthCramMd5Challenge() : SmtpFault(
    "smtp.auth.cram-md5-challenge",
    "The challenge of CRAM-MD5 has no brackets.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthCramMd5Challenge());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        turn.Mechanism == "CRAM-MD5" && step.Outcome == SaslOutcome.Challenge ? SaslStep.Challenge(step.Data[1..^1]) : step;
}
