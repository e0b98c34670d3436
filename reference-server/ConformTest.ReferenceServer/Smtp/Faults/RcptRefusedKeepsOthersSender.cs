using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RcptRefusedKeepsOthersSender() : SmtpFault(
    "smtp.rcpt.refused-keeps-others/sender",
    "A refused recipient ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RcptRefusedKeepsOthersSender());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("RCPT") == true && reply.Code >= 500) session.Reset(SmtpReset.Rset);
        return default;
    }
}
