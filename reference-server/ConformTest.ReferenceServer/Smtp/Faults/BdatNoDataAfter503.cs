using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatNoDataAfter503() : SmtpFault(
    "smtp.bdat.no-data-after-503",
    "DATA is accepted behind a chunk.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatNoDataAfter503());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted) =>
        permitted || (command.Is("DATA") && session.Phase == SmtpPhases.Chunks);
}
