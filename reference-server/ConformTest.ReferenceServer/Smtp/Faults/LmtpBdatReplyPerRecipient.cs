using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpBdatReplyPerRecipient() : SmtpFault(
    "smtp.lmtp.bdat-reply-per-recipient",
    "Behind the last chunk the first recipient gets no reply.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpBdatReplyPerRecipient());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        if (command?.Is("BDAT") != true || session.ReplyingFor is null) return octets;
        var replied = session.Memory<HashSet<string>>();
        return replied.Add("BDAT") ? default : octets;
    }
}
