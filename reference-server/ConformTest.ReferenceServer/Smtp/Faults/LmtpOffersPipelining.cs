using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpOffersPipelining() : SmtpFault(
    "smtp.lmtp.offers-pipelining",
    "LMTP does not offer PIPELINING.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpOffersPipelining());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        session.Role == SmtpRoles.Lmtp ? [.. keywords.Where(keyword => keyword != "PIPELINING")] : keywords;
}
