using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthPlainGrammarInSteps() : SmtpFault(
    "smtp.auth.plain-grammar/in-steps",
    "A message of PLAIN that is empty logs in somebody.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthPlainGrammarInSteps());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        turn is { Mechanism: "PLAIN", Response.IsEmpty: true } && step.Outcome == SaslOutcome.Malformed ? SaslStep.Success(session.Context.Store.Accounts.First()) : step;
}
