using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptRelayRefusal550() : SmtpFault(
    "smtp.rcpt.relay-refusal-550",
    "Relaying is refused with 554.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptRelayRefusal550());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RCPT", 550) && reply.Enhanced == "5.7.1" ? reply with { Code = 554 } : reply;
}
