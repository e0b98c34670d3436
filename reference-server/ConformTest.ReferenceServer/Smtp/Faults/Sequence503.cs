using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class Sequence503() : SmtpFault(
    "smtp.sequence.503",
    "A second MAIL is answered with 550.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new Sequence503());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Is("MAIL") && session.Transaction is not null ? new SmtpReply(550, "5.5.1", "One sender is enough") : null);
}
