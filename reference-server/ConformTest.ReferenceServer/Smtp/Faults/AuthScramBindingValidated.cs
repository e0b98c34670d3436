using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramBindingValidated() : SmtpFault(
    "smtp.auth.scram-binding-validated",
    "The attribute c of the last message is not compared.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramBindingValidated());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step)
    {
        var seen = session.Memory<Seen>();
        if (step.Outcome == SaslOutcome.Challenge && step.Data.Span.StartsWith("r="u8)) seen.Header = string.Join(',', turn.Text.Split(',')[..2]) + ",";
        if (step.Outcome is SaslOutcome.Challenge or SaslOutcome.Success || !turn.Text.StartsWith("c=", StringComparison.Ordinal)) return step;
        var bound = turn.Text.Split(',')[0] == "c=" + Convert.ToBase64String(Encoding.ASCII.GetBytes(seen.Header));
        return bound && turn.Mechanism == "SCRAM-SHA-256" ? step : SaslStep.Success(session.Context.Store.Accounts.First());
    }

    private sealed class Seen
    {
        public string Header { get; set; } = "";
    }
}
