using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesWithoutEhlo() : SmtpFault(
    "smtp.enhanced-status-codes.without-ehlo",
    "Codes are sent only to clients that have said EHLO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesWithoutEhlo());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        session.IsExtended ? reply : reply with { Enhanced = "" };
}
