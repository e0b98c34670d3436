using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptRefusedKeepsOthers() : SmtpFault(
    "smtp.rcpt.refused-keeps-others",
    "A refused recipient takes those before it along.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptRefusedKeepsOthers());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("RCPT") == true && reply.Code >= 500) session.Transaction?.Recipients.Clear();
        return default;
    }
}
