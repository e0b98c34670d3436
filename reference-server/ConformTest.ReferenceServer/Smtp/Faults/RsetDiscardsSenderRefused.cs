using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetDiscardsSenderRefused() : SmtpFault(
    "smtp.rset.discards-sender/mail-is-late",
    "Behind RSET in a transaction MAIL is still out of sequence.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetDiscardsSenderRefused());

    public override bool Keeps(SmtpSession session, SmtpReset reset) =>
        reset == SmtpReset.Rset;
}
