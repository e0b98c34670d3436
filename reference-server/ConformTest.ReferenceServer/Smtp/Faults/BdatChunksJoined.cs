using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatChunksJoined() : SmtpFault(
    "smtp.bdat.chunks-joined",
    "A line end is put between chunks.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatChunksJoined());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "BDAT", 250) && session.Phase == SmtpPhases.Chunks) session.Content.Append("\r\n"u8);
        return default;
    }
}
