using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramMandatoryExtensionFails() : SmtpFault(
    "smtp.auth.scram-mandatory-extension-fails",
    "The attribute m is passed over.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramMandatoryExtensionFails());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("SCRAM") is { } response && response.Contains(",m=", StringComparison.Ordinal)
            ? new SmtpReply(235, "2.7.0", "Authentication succeeded") : null);
}
