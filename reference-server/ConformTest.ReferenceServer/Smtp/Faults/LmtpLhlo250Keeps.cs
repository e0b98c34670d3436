using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpLhlo250Keeps() : SmtpFault(
    "smtp.lmtp.lhlo-250/keeps",
    "LHLO leaves the transaction as it is.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpLhlo250Keeps());

    public override bool Keeps(SmtpSession session, SmtpReset reset) => session.Role == SmtpRoles.Lmtp && reset == SmtpReset.Hello;
}
