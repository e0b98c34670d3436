using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class ExpnNamesMailbox() : SmtpFault(
    "smtp.expn.names-mailbox",
    "A positive answer to EXPN names no mailbox.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new ExpnNamesMailbox());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("EXPN") ? new SmtpReply(250, "2.0.0", "A list") : null);
}
