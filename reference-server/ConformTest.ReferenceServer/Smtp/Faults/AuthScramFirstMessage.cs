using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramFirstMessage() : SmtpFault(
    "smtp.auth.scram-first-message",
    "The salt stands before the nonce.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramFirstMessage());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step)
    {
        if (!turn.Mechanism.StartsWith("SCRAM", StringComparison.Ordinal) || step.Outcome != SaslOutcome.Challenge || !step.Data.Span.StartsWith("r="u8)) return step;
        var parts = Encoding.ASCII.GetString(step.Data.Span).Split(',');
        return SaslStep.Challenge(Encoding.ASCII.GetBytes($"{parts[1]},{parts[0]},{parts[2]}"));
    }
}
