using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PipeliningNothingLostRefused() : SmtpFault(
    "smtp.pipelining.nothing-lost/refused",
    "What stands behind an unknown command in the same segment is lost.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PipeliningNothingLostRefused());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (command is { Verb: null }) session.Connection.Consume(session.Connection.Buffered.Length);
        return default;
    }
}
