using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyUsableInRcpt() : SmtpFault(
    "smtp.vrfy.usable-in-rcpt",
    "VRFY gives the name of a file.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyUsableInRcpt());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "VRFY", 250) ? new(250, reply.Enhanced, reply.Lines[0].Replace("<", "<box-of-", StringComparison.Ordinal)) : reply;
}
