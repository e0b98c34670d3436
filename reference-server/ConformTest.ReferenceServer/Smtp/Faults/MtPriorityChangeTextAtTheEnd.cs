using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class MtPriorityChangeTextAtTheEnd() : SmtpFault(
    "smtp.mt-priority.change-text/at-the-end",
    "A priority is changed when the message is whole, and the reply does not say what it is now.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new MtPriorityChangeTextAtTheEnd());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply)
    {
        if (reply.Enhanced == "2.3.6") return new SmtpReply(250, "2.1.0", "Sender ok");
        return reply.Answers(command, "DATA", 250) ? new SmtpReply(250, "2.3.6", "The priority was changed") : reply;
    }
}
