using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramIterations4096() : SmtpFault(
    "smtp.auth.scram-iterations-4096",
    "With SHA-1 a password is hashed a thousand times.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramIterations4096());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step)
    {
        if (!turn.Mechanism.StartsWith("SCRAM-SHA-1", StringComparison.Ordinal) || step.Outcome != SaslOutcome.Challenge || !step.Data.Span.StartsWith("r="u8)) return step;
        var parts = Encoding.ASCII.GetString(step.Data.Span).Split(',');
        return SaslStep.Challenge(Encoding.ASCII.GetBytes($"{parts[0]},{parts[1]},i=1000"));
    }
}
