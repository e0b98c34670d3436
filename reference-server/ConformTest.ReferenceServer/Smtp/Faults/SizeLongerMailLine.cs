using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeLongerMailLine() : SmtpFault(
    "smtp.size.longer-mail-line",
    "A MAIL with SIZE may be no longer than its path alone.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeLongerMailLine());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", " SIZE=") && command.Line.Length > 270 ? SmtpReplies.LineTooLong : null);
}
