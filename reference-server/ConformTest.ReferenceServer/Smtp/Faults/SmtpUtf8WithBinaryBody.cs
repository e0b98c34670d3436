using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SmtpUtf8WithBinaryBody() : SmtpFault(
    "smtp.smtputf8.with-binary-body",
    "SMTPUTF8 and BODY=BINARYMIME are refused together.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SmtpUtf8WithBinaryBody());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "SMTPUTF8") && command.Mentions("MAIL", "BODY=BINARYMIME") ? SmtpReplies.BadParameter : null);
}
