using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetKeepsTransaction() : SmtpFault(
    "smtp.rset.discards-sender",
    "RSET answers 250 and forgets nothing.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetKeepsTransaction());

    public override bool Keeps(SmtpSession session, SmtpReset reset) => reset == SmtpReset.Rset;
}
