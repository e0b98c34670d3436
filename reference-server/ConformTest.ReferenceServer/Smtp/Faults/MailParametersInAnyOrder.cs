using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailParametersInAnyOrder() : SmtpFault(
    "smtp.mail.parameters-in-any-order",
    "SIZE must come before BODY.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailParametersInAnyOrder());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "BODY=8BITMIME SIZE=") ? SmtpReplies.BadParameter : null);
}
