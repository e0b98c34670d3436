using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetKeepsConnection() : SmtpFault(
    "smtp.rset.keeps-connection",
    "RSET ends the session.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetKeepsConnection());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("RSET") == true) session.End();
        return default;
    }
}
