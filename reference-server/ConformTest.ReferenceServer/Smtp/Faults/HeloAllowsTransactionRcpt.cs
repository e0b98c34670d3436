using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloAllowsTransactionRcpt() : SmtpFault(
    "smtp.helo.allows-transaction/recipients",
    "Behind HELO no recipient is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloAllowsTransactionRcpt());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && !(command.Is("RCPT") && !session.IsExtended);
}
