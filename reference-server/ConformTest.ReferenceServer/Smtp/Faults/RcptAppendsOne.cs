using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptAppendsOne() : SmtpFault(
    "smtp.rcpt.appends/one",
    "There is room for one recipient.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptAppendsOne());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && session.Phase == SmtpPhases.Recipients ? new SmtpReply(550, "5.5.3", "One is enough") : null);
}
