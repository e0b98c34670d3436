using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityChangeText() : SmtpFault(
    "smtp.mt-priority.change-text",
    "The reply to a lowered priority does not say what it is now.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityChangeText());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Enhanced == "2.3.6" ? new SmtpReply(250, "2.3.6", "The priority was changed") : reply;
}
