using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityValueUnderstood() : SmtpFault(
    "smtp.mt-priority.value-understood",
    "Priorities are offered, and MT-PRIORITY is an unknown parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityValueUnderstood());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "MT-PRIORITY=") ? SmtpReplies.UnknownParameter : null);
}
