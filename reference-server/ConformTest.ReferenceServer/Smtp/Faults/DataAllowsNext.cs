using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DataAllowsNext() : SmtpFault(
    "smtp.data.allows-next",
    "After one message nothing more is accepted.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DataAllowsNext());

    public override ValueTask AfterAsync(SmtpSession session, SmtpCommand? command, SmtpReply reply, CancellationToken cancellation)
    {
        if (reply.Answers(command, "DATA", 250)) session.Phase = SmtpPhases.Connected;
        return default;
    }
}
