using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpBdatReplyPerDuplicate() : SmtpFault(
    "smtp.lmtp.bdat-reply-per-duplicate",
    "A recipient who was given twice gets one reply behind the last chunk.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpBdatReplyPerDuplicate());

    public override ReadOnlyMemory<byte> Encode(SmtpSession session, SmtpCommand? command, SmtpReply reply, ReadOnlyMemory<byte> octets)
    {
        if (command?.Is("BDAT") != true || session.ReplyingFor is not { } recipient) return octets;
        return session.Memory<HashSet<string>>().Add(recipient.Path.ToString()) ? octets : default;
    }
}
