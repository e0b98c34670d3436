using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityChangeIsTold() : SmtpFault(
    "smtp.mt-priority.change-is-told",
    "A raised priority is lowered, and nobody is told.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityChangeIsTold());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Enhanced == "2.3.6" ? new SmtpReply(250, "2.1.0", "Sender ok") : reply;
}
