using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class RsetRefused() : SmtpFault(
    "smtp.rset.answers-250",
    "RSET is answered with 502.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new RsetRefused());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("RSET") && command.Argument.IsEmpty ? new SmtpReply(502, "5.5.1", "Not implemented") : null);
}
