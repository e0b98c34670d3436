using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandRefusedKeepsStateRcpt() : SmtpFault(
    "smtp.command.refused-keeps-state/recipient",
    "A RCPT that is refused ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandRefusedKeepsStateRcpt());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("RCPT") == true && reply.Code >= 400) session.Reset(SmtpReset.Rset);
        return default;
    }
}
