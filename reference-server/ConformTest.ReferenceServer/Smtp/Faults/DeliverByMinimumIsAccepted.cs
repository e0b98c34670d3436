using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class DeliverByMinimumIsAccepted() : SmtpFault(
    "smtp.deliverby.minimum-is-accepted",
    "Mode R with exactly the minimum is refused.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new DeliverByMinimumIsAccepted());

    public override ValueTask<SmtpReply?> InsteadAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation) =>
        new(command.Mentions("MAIL", "BY=2;R") ? new SmtpReply(555, "5.5.4", "Too soon") : null);
}
