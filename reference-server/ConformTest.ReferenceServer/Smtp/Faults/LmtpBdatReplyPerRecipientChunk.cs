using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpBdatReplyPerRecipientChunk() : SmtpFault(
    "smtp.lmtp.bdat-reply-per-recipient/chunk",
    "A chunk that is not the last gets a reply for each recipient.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpBdatReplyPerRecipientChunk());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (session.Role == SmtpRoles.Lmtp && session.Phase == SmtpPhases.Chunks && reply.Answers(command, "BDAT", 250)) session.Connection.Write("250 2.0.0 Chunk taken\r\n"u8);
        return default;
    }
}
