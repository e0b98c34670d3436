using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyNamesMailbox() : SmtpFault(
    "smtp.vrfy.names-mailbox",
    "A positive answer to VRFY names no mailbox.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyNamesMailbox());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 250) ? reply with { Lines = ["Yes"] } : reply;
}
