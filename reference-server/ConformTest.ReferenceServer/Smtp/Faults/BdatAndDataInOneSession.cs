using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatAndDataInOneSession() : SmtpFault(
    "smtp.bdat.and-data-in-one-session",
    "A session that has used BDAT may not use DATA.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatAndDataInOneSession());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted)
    {
        var used = session.Memory<HashSet<string>>();
        if (command.Is("BDAT") && permitted) used.Add("BDAT");
        return permitted && !(command.Is("DATA") && used.Contains("BDAT"));
    }
}
