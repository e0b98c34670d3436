using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpDataNeedsRecipient() : SmtpFault(
    "smtp.lmtp.data-needs-recipient",
    "DATA without a recipient is answered with 554.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpDataNeedsRecipient());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        session.Role == SmtpRoles.Lmtp && reply.Answers(command, "DATA", 503) ? reply with { Code = 554 } : reply;
}
