using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatRefusedChunkDiscarded() : SmtpFault(
    "smtp.bdat.refused-chunk-discarded",
    "The octets of a refused chunk are taken for commands.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatRefusedChunkDiscarded());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("BDAT") && session.Transaction is null ? SmtpReplies.BadSequence : null);
}
