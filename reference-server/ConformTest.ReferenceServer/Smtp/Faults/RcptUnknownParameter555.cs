using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptUnknownParameter555() : SmtpFault(
    "smtp.rcpt.unknown-parameter-555",
    "Unknown parameters of RCPT are ignored.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptUnknownParameter555());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RCPT", 555) ? new SmtpReply(250, "2.1.5", "Recipient ok") : reply;
}
