using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesRegistered() : SmtpFault(
    "smtp.enhanced-status-codes.registered",
    "The code is the server's own.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesRegistered());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "RSET", 250) ? reply with { Enhanced = "2.8.0" } : reply;
}
