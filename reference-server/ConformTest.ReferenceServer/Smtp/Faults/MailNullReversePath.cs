using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailNullReversePath() : SmtpFault(
    "smtp.mail.null-reverse-path",
    "The empty sender is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailNullReversePath());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "FROM:<>") ? new SmtpReply(550, "5.7.1", "Who are you?") : null);
}
