using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class HeloAllowsTransaction() : SmtpFault(
    "smtp.helo.allows-transaction",
    "MAIL is refused after HELO.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new HeloAllowsTransaction());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted && (session.IsExtended || !command.Is("MAIL"));
}
