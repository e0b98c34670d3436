using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatRefusedChunkDiscardedAccepted() : SmtpFault(
    "smtp.bdat.refused-chunk-discarded/accepted",
    "A chunk outside a transaction is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatRefusedChunkDiscardedAccepted());

    public override SmtpReply Rewrite(SmtpSession session, SmtpCommand? command, SmtpReply reply) =>
        reply.Answers(command, "BDAT", 503) ? new SmtpReply(250, "2.0.0", "Chunk taken") : reply;
}
