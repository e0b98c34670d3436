using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthDataWithSuccess() : SmtpFault(
    "smtp.auth.data-with-success",
    "Success comes without the server's signature.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthDataWithSuccess());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        step.Outcome == SaslOutcome.Challenge && step.Data.Span.StartsWith("v="u8) ? SaslStep.Success(session.Context.Store.Accounts.First()) : step;
}
