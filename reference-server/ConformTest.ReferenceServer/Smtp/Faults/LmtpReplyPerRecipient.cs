using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpReplyPerRecipient() : SmtpFault(
    "smtp.lmtp.reply-per-recipient",
    "Behind the final dot the first recipient gets no reply.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpReplyPerRecipient());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        if (command?.Is("DATA") != true || session.ReplyingFor is null) return octets;
        var replied = session.Memory<HashSet<string>>();
        return replied.Add("DATA") ? default : octets;
    }
}
