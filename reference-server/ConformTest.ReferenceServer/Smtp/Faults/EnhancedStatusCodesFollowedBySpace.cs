using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesFollowedBySpace() : SmtpFault(
    "smtp.enhanced-status-codes.followed-by-space",
    "A comma stands behind the code.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesFollowedBySpace());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RSET", 250) ? reply with { Enhanced = "2.0.0," } : reply;
}
