using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesNoLeadingZeros() : SmtpFault(
    "smtp.enhanced-status-codes.no-leading-zeros",
    "The numbers have zeros in front.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesNoLeadingZeros());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RSET", 250) ? reply with { Enhanced = "2.00.00" } : reply;
}
