using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8MailboxRecipient() : SmtpFault(
    "smtp.smtputf8.mailbox/recipient",
    "SMTPUTF8 is offered, and a recipient beyond ASCII is a syntax error.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8MailboxRecipient());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && !Ascii.IsValid(command.Argument.Span) ? SmtpReplies.BadSyntax : null);
}
