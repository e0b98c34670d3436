using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyReplyForm() : SmtpFault(
    "smtp.vrfy.reply-form",
    "VRFY says more than the mailbox.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyReplyForm());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 250) ? new(250, reply.Enhanced, reply.Lines[0] + " is deliverable") : reply;
}
