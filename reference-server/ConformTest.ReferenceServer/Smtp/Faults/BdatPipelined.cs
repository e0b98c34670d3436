using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BdatPipelined() : SmtpFault(
    "smtp.bdat.pipelined",
    "What stands behind a chunk in the same segment is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BdatPipelined());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("BDAT") == true && session.Phase == SmtpPhases.Chunks) session.Connection.Consume(session.Connection.Buffered.Length);
        return default;
    }
}
