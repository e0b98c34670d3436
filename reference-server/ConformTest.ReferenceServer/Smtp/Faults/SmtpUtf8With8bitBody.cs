using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8With8bitBody() : SmtpFault(
    "smtp.smtputf8.with-8bit-body",
    "SMTPUTF8 and BODY=8BITMIME are refused together.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8With8bitBody());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "SMTPUTF8") && command.Mentions("MAIL", "BODY=8BITMIME") ? SmtpReplies.BadParameter : null);
}
