using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthCramMd5Fresh() : SmtpFault(
    "smtp.auth.cram-md5-fresh",
    "The challenge of CRAM-MD5 is always the same.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthCramMd5Fresh());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        turn.Mechanism == "CRAM-MD5" && step.Outcome == SaslOutcome.Challenge ? SaslStep.Challenge("<1.1@mx.reference.test>"u8.ToArray()) : step;
}
