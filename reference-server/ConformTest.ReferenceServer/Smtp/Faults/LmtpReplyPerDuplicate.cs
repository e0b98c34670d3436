using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpReplyPerDuplicate() : SmtpFault(
    "smtp.lmtp.reply-per-duplicate",
    "A recipient who was given twice gets one reply behind the final dot.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpReplyPerDuplicate());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        if (command?.Is("DATA") != true || session.ReplyingFor is not { } recipient) return octets;
        return session.Memory<HashSet<string>>().Add(recipient.Path.ToString()) ? octets : default;
    }
}
