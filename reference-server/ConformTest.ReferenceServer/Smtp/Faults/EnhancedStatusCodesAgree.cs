using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesAgree() : SmtpFault(
    "smtp.enhanced-status-codes.agree",
    "A permanent refusal carries the code of a temporary one.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesAgree());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        command?.Is("RCPT") == true && reply.Code >= 500 ? reply with { Enhanced = "4.1.1" } : reply;
}
