using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramNonceVerified() : SmtpFault(
    "smtp.auth.scram-nonce-verified",
    "The nonce of the last message is not compared.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramNonceVerified());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step)
    {
        var seen = session.Memory<Seen>();
        if (step.Outcome == SaslOutcome.Challenge && step.Data.Span.StartsWith("r="u8)) seen.Nonce = Encoding.ASCII.GetString(step.Data.Span).Split(',')[0];
        return step.Outcome == SaslOutcome.Denied && turn.Text.StartsWith("c=", StringComparison.Ordinal) && turn.Text.Split(',')[1] != seen.Nonce
            ? SaslStep.Success(session.Context.Store.Accounts.First()) : step;
    }

    private sealed class Seen
    {
        public string Nonce { get; set; } = "";
    }
}
