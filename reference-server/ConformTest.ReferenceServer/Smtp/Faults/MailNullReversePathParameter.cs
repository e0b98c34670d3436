using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailNullReversePathParameter() : SmtpFault(
    "smtp.mail.null-reverse-path/parameter",
    "The empty sender takes no parameters.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailNullReversePathParameter());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "<> ") ? SmtpReplies.BadSyntax : null);
}
