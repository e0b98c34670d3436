using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AuthResponseIsNoCommand() : SmtpFault(
    "smtp.auth.response-is-no-command",
    "After an empty challenge commands are carried out.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AuthResponseIsNoCommand());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("AUTH") && command.ArgumentText == "PLAIN" ? new SmtpReply(334, "", "") : null);
}
