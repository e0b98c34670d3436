using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptAppendsTwo() : SmtpFault(
    "smtp.rcpt.appends/two",
    "There is room for two recipients.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptAppendsTwo());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RCPT") && session.Transaction?.Recipients.Count == 2 ? new SmtpReply(550, "5.5.3", "Two are enough") : null);
}
