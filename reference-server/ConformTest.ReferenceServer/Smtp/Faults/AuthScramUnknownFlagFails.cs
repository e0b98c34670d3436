using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramUnknownFlagFails() : SmtpFault(
    "smtp.auth.scram-unknown-flag-fails",
    "A message that begins with an unknown letter logs in.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramUnknownFlagFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("SCRAM") is { } response && response[..response.IndexOf(',', StringComparison.Ordinal)] is not ("n" or "y") and not ['p', '=', ..]
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
