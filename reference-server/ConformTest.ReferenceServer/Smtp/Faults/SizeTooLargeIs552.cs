using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class SizeTooLargeIs552() : SmtpFault(
    "smtp.size.too-large-is-552",
    "A message above the limit is refused with another code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new SizeTooLargeIs552());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "DATA", 552) ? new SmtpReply(554, "5.3.4", "Message too big") : reply;
}
