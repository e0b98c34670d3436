using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyOnePerCommandBdat() : SmtpFault(
    "smtp.reply.one-per-command/bdat",
    "BDAT is answered twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyOnePerCommandBdat());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("BDAT") == true) session.Connection.Write("250 And again\r\n"u8);
        return default;
    }
}
