using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatPipelinedAfterFailure() : SmtpFault(
    "smtp.bdat.pipelined-after-failure",
    "Behind a chunk that was refused the octets of others are taken for commands.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatPipelinedAfterFailure());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        if (!command.Is("BDAT") || session.Transaction is not null) return default;
        return new(session.Memory<HashSet<string>>().Add("refused") ? null : SmtpReplies.BadSequence);
    }
}
