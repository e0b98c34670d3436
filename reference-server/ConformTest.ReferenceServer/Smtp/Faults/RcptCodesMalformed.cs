using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptCodesMalformed() : SmtpFault(
    "smtp.rcpt.codes/malformed",
    "A path that cannot be is refused with a code that belongs to greetings.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptCodesMalformed());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RCPT", 501) && !command.ArgumentText.Contains("> ", StringComparison.Ordinal) ? new(521, "5.1.3", "Not this path") : reply;
}
