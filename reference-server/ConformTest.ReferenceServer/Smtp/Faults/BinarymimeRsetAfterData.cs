using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinarymimeRsetAfterData() : SmtpFault(
    "smtp.binarymime.rset-after-data",
    "Once a binary message was announced, DATA is refused for the rest of the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeRsetAfterData());

    public override bool Permits(SmtpSession session, SmtpCommand command, bool permitted)
    {
        var announced = session.Memory<HashSet<string>>();
        if (command.Mentions("MAIL", "BINARYMIME")) announced.Add("binary");
        return permitted && !(command.Is("DATA") && announced.Count > 0);
    }
}
