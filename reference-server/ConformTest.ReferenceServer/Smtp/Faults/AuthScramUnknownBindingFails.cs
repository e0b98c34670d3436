using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramUnknownBindingFails() : SmtpFault(
    "smtp.auth.scram-unknown-binding-fails",
    "A channel binding of an unknown type is not checked.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramUnknownBindingFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("SCRAM") is { } response && response.StartsWith("p=no-such-", StringComparison.Ordinal)
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
