using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityRefusalCodes() : SmtpFault(
    "smtp.mt-priority.refusal-codes",
    "The lowest priority is refused by 554.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityRefusalCodes());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "MT-PRIORITY=-9") ? new SmtpReply(554, "5.7.15", "Priority too low") : null);
}
