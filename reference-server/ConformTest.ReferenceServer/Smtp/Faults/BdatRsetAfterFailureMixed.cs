using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatRsetAfterFailureMixed() : SmtpFault(
    "smtp.bdat.rset-after-failure/mixed",
    "After BDAT and DATA were mixed, DATA is refused for the rest of the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatRsetAfterFailureMixed());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted)
    {
        if (!command.Is("DATA")) return permitted;
        var mixed = session.Memory<HashSet<string>>();
        if (session.Phase == SmtpPhases.Chunks) mixed.Add("mixed");
        return permitted && mixed.Count == 0;
    }
}
