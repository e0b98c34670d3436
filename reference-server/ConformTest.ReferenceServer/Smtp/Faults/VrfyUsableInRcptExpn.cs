using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyUsableInRcptExpn() : SmtpFault(
    "smtp.vrfy.usable-in-rcpt/expn",
    "EXPN gives the names of files.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyUsableInRcptExpn());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "EXPN", 250) ? new(250, reply.Enhanced, [.. reply.Lines.Select(line => line.Replace("<", "<box-of-", StringComparison.Ordinal))]) : reply;
}
