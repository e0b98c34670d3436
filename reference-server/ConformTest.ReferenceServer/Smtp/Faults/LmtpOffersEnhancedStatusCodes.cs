using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpOffersEnhancedStatusCodes() : SmtpFault(
    "smtp.lmtp.offers-enhanced-status-codes",
    "LMTP does not offer ENHANCEDSTATUSCODES.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpOffersEnhancedStatusCodes());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Role == SmtpRoles.Lmtp ? [.. keywords.Where(keyword => keyword != "ENHANCEDSTATUSCODES")] : keywords;
}
