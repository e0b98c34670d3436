using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatRefusedChunkDiscardedEarly() : SmtpFault(
    "smtp.bdat.refused-chunk-discarded/early",
    "A chunk is refused before its octets have come.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatRefusedChunkDiscardedEarly());

    public override async ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Is("BDAT") || session.Transaction is not null || !long.TryParse(command.ArgumentText, out var size)) return null;
        session.Connection.Write("503 5.5.1 Bad sequence of commands\r\n"u8);
        await session.Connection.SkipAsync(size, cancellation);
        return SmtpReplies.None;
    }
}
