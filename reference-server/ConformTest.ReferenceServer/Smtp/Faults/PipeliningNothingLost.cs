using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningNothingLost() : SmtpFault(
    "smtp.pipelining.nothing-lost",
    "What stands behind the final dot in the same segment is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningNothingLost());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command?.Is("DATA") == true && reply.Code != 354) session.Connection.Consume(session.Connection.Buffered.Length);
        return default;
    }
}
