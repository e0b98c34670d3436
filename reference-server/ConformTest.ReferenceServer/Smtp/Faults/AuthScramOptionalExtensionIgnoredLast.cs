using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramOptionalExtensionIgnoredLast() : SmtpFault(
    "smtp.auth.scram-optional-extension-ignored/last",
    "An attribute that is not known ends the exchange after the last message.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramOptionalExtensionIgnoredLast());

    public override SaslStep Authenticate(SmtpSession session, SaslTurn turn, SaslStep step)
    {
        session.Memory<Extended>().IsExtended |= turn.Text.Contains(",x=", StringComparison.Ordinal) || turn.Text.Contains(",y=", StringComparison.Ordinal);
        return session.Memory<Extended>().IsExtended && step.Outcome == SaslOutcome.Challenge && step.Data.Span.StartsWith("v="u8) ? SaslStep.Denied : step;
    }

    private sealed class Extended
    {
        public bool IsExtended { get; set; }
    }
}
