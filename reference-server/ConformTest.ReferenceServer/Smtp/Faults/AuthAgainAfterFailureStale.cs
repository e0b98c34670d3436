using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthAgainAfterFailureStale() : SmtpFault(
    "smtp.auth.again-after-failure/stale",
    "After an exchange that was cancelled, the next one fails whatever it says.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthAgainAfterFailureStale());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step) =>
        step.Outcome == SaslOutcome.Success && session.Memory<Failed>().Once ? SaslStep.Denied : step;

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        session.Memory<Failed>().Once |= command?.Is("AUTH") == true && reply.Code >= 400;
        return default;
    }

    private sealed class Failed
    {
        public bool Once { get; set; }
    }
}
