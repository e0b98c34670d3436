using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinarymimeLongerMailLine() : SmtpFault(
    "smtp.binarymime.longer-mail-line",
    "A MAIL with BODY=BINARYMIME may be no longer than its path alone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeLongerMailLine());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " BODY=BINARYMIME") && command.Line.Length > 270 ? SmtpReplies.LineTooLong : null);
}
