using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningNothingLostRset() : SmtpFault(
    "smtp.pipelining.nothing-lost/rset",
    "What stands behind RSET in the same segment is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningNothingLostRset());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("RSET") == true) session.Connection.Consume(session.Connection.Buffered.Length);
        return default;
    }
}
