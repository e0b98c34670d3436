using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class LmtpBdatChunkOneReply() : SmtpFault(
    "smtp.lmtp.bdat-chunk-one-reply",
    "A chunk that is not the last gets one reply more.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new LmtpBdatChunkOneReply());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (session.Role == SmtpRoles.Lmtp && command?.Is("BDAT") == true && !command.Mentions("BDAT", "LAST")) session.Connection.Write("250 2.0.0 Chunk taken\r\n"u8);
        return default;
    }
}
