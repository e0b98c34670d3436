using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ReplyOnePerCommandData() : SmtpFault(
    "smtp.reply.one-per-command/data",
    "The end of data is answered twice.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ReplyOnePerCommandData());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("DATA") == true && reply.Code != 354) session.Connection.Write("250 And again\r\n"u8);
        return default;
    }
}
