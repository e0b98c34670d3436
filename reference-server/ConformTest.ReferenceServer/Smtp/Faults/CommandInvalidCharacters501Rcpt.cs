using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandInvalidCharacters501Rcpt() : SmtpFault(
    "smtp.command.invalid-characters-501/recipient",
    "RCPT with characters that no address may have is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandInvalidCharacters501Rcpt());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && command.Argument.Span.ContainsAnyInRange((byte)1, (byte)31) ? new SmtpReply(250, "2.1.5", "Recipient ok") : null);
}
