using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloAllowsTransactionData() : SmtpFault(
    "smtp.helo.allows-transaction/data",
    "Behind HELO no data are accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloAllowsTransactionData());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && !(command.Is("DATA") && !session.IsExtended);
}
