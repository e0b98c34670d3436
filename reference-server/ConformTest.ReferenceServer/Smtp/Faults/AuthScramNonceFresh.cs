using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramNonceFresh() : SmtpFault(
    "smtp.auth.scram-nonce-fresh",
    "What the server adds to the nonce is always the same.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramNonceFresh());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step)
    {
        if (!turn.Mechanism.StartsWith("SCRAM", StringComparison.Ordinal) || step.Outcome != SaslOutcome.Challenge || !step.Data.Span.StartsWith("r="u8)) return step;
        var parts = Encoding.ASCII.GetString(step.Data.Span).Split(',');
        return SaslStep.Challenge(Encoding.ASCII.GetBytes($"{parts[0][..^24]}the-same-every-time,{parts[1]},{parts[2]}"));
    }
}
