using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeTooLargeIsNeverTaken() : SmtpFault(
    "smtp.size.too-large-is-never-taken",
    "A message above the limit is accepted, and lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeTooLargeIsNeverTaken());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 552) ? new SmtpReply(250, "2.0.0", "Message accepted for delivery") : reply;
}
