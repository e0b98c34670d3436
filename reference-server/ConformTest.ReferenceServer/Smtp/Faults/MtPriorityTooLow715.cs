using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityTooLow715() : SmtpFault(
    "smtp.mt-priority.too-low-7-15",
    "The refusal of a low priority does not say that it is about the priority.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityTooLow715());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "MT-PRIORITY=-9") ? new SmtpReply(550, "5.7.1", "Priority too low") : null);
}
