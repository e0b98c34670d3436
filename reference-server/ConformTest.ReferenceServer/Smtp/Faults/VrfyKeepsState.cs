using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class VrfyKeepsState() : SmtpFault(
    "smtp.vrfy.keeps-state",
    "VRFY ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new VrfyKeepsState());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("VRFY") == true) session.Reset(SmtpReset.Rset);
        return default;
    }
}
