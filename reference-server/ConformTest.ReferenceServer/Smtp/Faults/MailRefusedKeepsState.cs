using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MailRefusedKeepsState() : SmtpFault(
    "smtp.mail.refused-keeps-state",
    "After a MAIL that was refused EHLO is needed again.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MailRefusedKeepsState());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("MAIL") == true && reply.Code is >= 500 and not 503) session.Phase = SmtpPhases.Connected;
        return default;
    }
}
