using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class CommandRefusedKeepsState() : SmtpFault(
    "smtp.command.refused-keeps-state",
    "A command that is refused ends the transaction.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new CommandRefusedKeepsState());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Code is >= 500 and not (503 or 554)) session.Reset(SmtpReset.Rset);
        return default;
    }
}
