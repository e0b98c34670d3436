using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EhloListsEveryCommandEtrn() : SmtpFault(
    "smtp.ehlo.lists-every-command/etrn",
    "ETRN is answered as if it worked, and is not listed.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EhloListsEveryCommandEtrn());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Line.Span.StartsWith("ETRN "u8) ? new SmtpReply(250, "2.0.0", "Queuing started") : null);
}
