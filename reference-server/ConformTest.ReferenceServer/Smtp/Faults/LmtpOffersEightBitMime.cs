using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpOffersEightBitMime() : SmtpFault(
    "smtp.lmtp.offers-8bitmime",
    "LMTP does not offer 8BITMIME.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpOffersEightBitMime());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Role == SmtpRoles.Lmtp ? [.. keywords.Where(keyword => keyword != "8BITMIME")] : keywords;
}
