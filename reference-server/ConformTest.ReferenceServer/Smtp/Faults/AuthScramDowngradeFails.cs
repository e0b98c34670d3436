using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramDowngradeFails() : SmtpFault(
    "smtp.auth.scram-downgrade-fails",
    "A client that believes that nothing can be bound is believed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramDowngradeFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("SCRAM-SHA-256") is { } response && response.StartsWith("y,,", StringComparison.Ordinal)
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
