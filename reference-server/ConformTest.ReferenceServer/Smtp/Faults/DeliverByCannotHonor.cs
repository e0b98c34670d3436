using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByCannotHonor() : SmtpFault(
    "smtp.deliverby.cannot-honor",
    "A time that cannot be honoured is refused by 550.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByCannotHonor());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "BY=") ? new SmtpReply(550, "5.7.1", "Not in time") : null);
}
