using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthScramOptionalExtensionIgnored() : SmtpFault(
    "smtp.auth.scram-optional-extension-ignored",
    "An attribute that is not known ends the exchange.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthScramOptionalExtensionIgnored());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.InitialResponse("SCRAM") is { } response && response.Contains(",x=", StringComparison.Ordinal)
            ? new SmtpReply(535, "5.7.8", "Authentication credentials invalid") : null);
}
