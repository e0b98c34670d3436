using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EtrnNotInTransaction() : SmtpFault(
    "smtp.etrn.not-in-transaction",
    "ETRN in a transaction is carried out.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EtrnNotInTransaction());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("ETRN") && session.Transaction is not null ? new SmtpReply(250, "2.0.0", "OK, queuing started") : null);
}
