using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptMalformedRefused() : SmtpFault(
    "smtp.rcpt.malformed-refused",
    "RCPT without an address is a temporary failure.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptMalformedRefused());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RCPT", 501) && !command.ArgumentText.Contains('@') ? new SmtpReply(454, "4.5.2", "Try again later") : reply;
}
