using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EnhancedStatusCodesPresent() : SmtpFault(
    "smtp.enhanced-status-codes.present",
    "The codes are offered and not sent.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EnhancedStatusCodesPresent());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        true ? reply with { Enhanced = "" } : reply;
}
