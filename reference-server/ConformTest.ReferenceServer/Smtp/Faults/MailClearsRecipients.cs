using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailClearsRecipients() : SmtpFault(
    "smtp.mail.clears-recipients",
    "A second MAIL changes the sender and keeps the recipients.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailClearsRecipients());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) => permitted || command.Is("MAIL");

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && session.Phase == SmtpPhases.Recipients ? new SmtpReply(250, "2.1.0", "Sender ok") : null);
}
