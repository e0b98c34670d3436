using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesNoSpaceInside() : SmtpFault(
    "smtp.enhanced-status-codes.no-space-inside",
    "A space stands within the code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesNoSpaceInside());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RSET", 250) ? reply with { Enhanced = "2. 0.0" } : reply;
}
