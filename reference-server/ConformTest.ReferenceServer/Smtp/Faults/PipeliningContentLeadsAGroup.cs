using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningContentLeadsAGroup() : SmtpFault(
    "smtp.pipelining.content-leads-a-group",
    "What stands behind the final dot in the same segment is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningContentLeadsAGroup());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "DATA", 250)) session.Connection.Consume(session.Connection.Buffered.Length);
        return default;
    }
}
