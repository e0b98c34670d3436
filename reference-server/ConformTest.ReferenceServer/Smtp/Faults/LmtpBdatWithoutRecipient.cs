using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpBdatWithoutRecipient() : SmtpFault(
    "smtp.lmtp.bdat-without-recipient",
    "BDAT LAST gets a reply where there is nobody to reply for.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpBdatWithoutRecipient());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply == SmtpReplies.None && session.Role == SmtpRoles.Lmtp) session.Connection.Write("503 5.5.1 Bad sequence of commands\r\n"u8);
        return default;
    }
}
